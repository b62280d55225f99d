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
     * @param evenSo whether to keep months that are over with other targets, and months to come that have next to no chance;
     *     up to those who may approve, and said in the version's reason
     */
    List<KeptPlan> keep(Caller caller, Scope scope, List<TargetPlan> plans, String reason, boolean evenSo);

    /** The same, refused where it rewrites what is over or has next to no chance. */
    default List<KeptPlan> keep(Caller caller, Scope scope, List<TargetPlan> plans, String reason) {
        return keep(caller, scope, plans, reason, false);
    }
}
