package io.zhanggui.settlement.contract;

import static io.zhanggui.settlement.contract.Fields.choice;
import static io.zhanggui.settlement.contract.Fields.names;
import static io.zhanggui.settlement.contract.Fields.share;
import static io.zhanggui.settlement.contract.Fields.yuan;

import io.zhanggui.settlement.contract.Limits.BeyondFees;
import io.zhanggui.settlement.contract.Limits.Limit;
import java.util.Optional;

/** The most of rewards and penalties. */
final class LimitForm {

    private static final Limits NONE = new Limits(Optional.empty(), Optional.empty(), BeyondFees.CARRY);

    Limits read(Doc doc) {
        return doc.entry("limits", names("reward", "penalty", "beyond_fees"))
                .map(entry -> new Limits(
                        limit(entry, "reward"),
                        limit(entry, "penalty"),
                        choice(entry, "beyond_fees", BeyondFees.class).orElse(BeyondFees.CARRY)))
                .orElse(NONE);
    }

    private static Optional<Limit> limit(Doc limits, String name) {
        return limits.entry(name, names("amount", "share_of_fees"))
                .map(entry -> new Limit(yuan(entry, "amount"), share(entry, "share_of_fees")));
    }
}
