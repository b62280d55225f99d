package io.zhanggui.settlement.contract;

import io.zhanggui.settlement.Span;
import java.util.Comparator;
import java.util.List;

/** All versions of one contract. A settlement period is computed by the version in force on its first day. */
public record ContractHistory(List<Contract> versions) {

    public ContractHistory {
        versions = versions.stream()
                .sorted(Comparator.comparingInt(Contract::version))
                .toList();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a contract without a version");
        }
    }

    public static ContractHistory of(Contract contract) {
        return new ContractHistory(List.of(contract));
    }

    public Contract first() {
        return versions.getFirst();
    }

    public Contract latest() {
        return versions.getLast();
    }

    /** The version that counts for a period. */
    public Contract during(Span period) {
        Contract found = first();
        for (Contract version : versions) {
            if (!version.effective().isAfter(period.from())) {
                found = version;
            }
        }
        return found;
    }

    /** The settlement periods of the term: those of the latest version, whose term may be longer. */
    public List<Span> periods() {
        return latest().periods();
    }
}
