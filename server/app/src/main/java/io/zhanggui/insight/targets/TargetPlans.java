package io.zhanggui.insight.targets;

import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Scope;
import java.util.List;

/** The plans of the shops. Whatever is refused fails with {@link TargetError}. */
public interface TargetPlans {

    /** The plans that count, of the shops of the scope, by their numbers. */
    List<KeptPlan> list(Scope scope, String metric, int year);

    /** All that was ever decided, the newest first. */
    List<KeptPlan> listVersions(Scope scope, String metric, int year);

    /**
     * Keeps a further version of each of these plans, all or none.
     *
     * @param scope holds every shop of the plans
     * @param reason in one sentence
     */
    List<KeptPlan> keep(Caller caller, Scope scope, List<TargetPlan> plans, String reason);
}
