package io.zhanggui.settlement.contract;

import io.zhanggui.settlement.Rhythm;
import io.zhanggui.settlement.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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

    /**
     * What follows the term: settlements without fees or KPIs of their own, which correct the last periods, apply the cap and pay what
     * was carried. There are as many as a period may be corrected, month by month or quarter by quarter.
     */
    public List<Span> closings() {
        Contract latest = latest();
        Rhythm rhythm = latest.settle() == Rhythm.QUARTER ? Rhythm.QUARTER : Rhythm.MONTH;
        List<Span> closings = new ArrayList<>();
        LocalDate from = latest.term().to();
        while (closings.size() < latest.restatable()) {
            closings.add(new Span(from, rhythm.around(from).to()));
            from = closings.getLast().to();
        }
        return List.copyOf(closings);
    }

    /** Everything that is settled, in its order: the periods of the term and the closings after it. */
    public List<Span> turns() {
        return Stream.concat(periods().stream(), closings().stream()).toList();
    }

    public boolean isClosing(Span turn) {
        return !turn.from().isBefore(latest().term().to());
    }
}
