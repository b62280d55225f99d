package io.zhanggui.desk.health.flow;

import io.zhanggui.desk.health.Diagnoses;
import io.zhanggui.desk.health.Diagnosis;
import io.zhanggui.desk.health.DiagnosisChange;
import io.zhanggui.desk.health.DiagnosisChanges;
import io.zhanggui.desk.health.HealthAction;
import io.zhanggui.desk.health.HealthError;
import io.zhanggui.desk.health.KeptDiagnosis;
import io.zhanggui.desk.health.store.JooqDiagnoses;
import io.zhanggui.desk.health.store.JooqDiagnoses.Kept;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Scopes;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes diagnoses, keeps them as they were made, and sets two of a shop against each other. */
@Component
public class DiagnosisDesk {

    private static final int LISTED = 100;

    private final Diagnoses diagnoses;
    private final JooqDiagnoses store;
    private final Scopes scopes;
    private final Audit audit;
    private final JsonMapper json;

    DiagnosisDesk(Diagnoses diagnoses, JooqDiagnoses store, Scopes scopes, Audit audit, JsonMapper json) {
        this.diagnoses = diagnoses;
        this.store = store;
        this.scopes = scopes;
        this.audit = audit;
        this.json = json;
    }

    /** A diagnosis of now; nothing is kept. */
    public Diagnosis make(Caller caller, Scope scope, Period period) {
        return diagnoses.of(caller, oneShop(scope), period).seen();
    }

    /** Makes one and keeps it under a number. */
    @Transactional
    public KeptDiagnosis keep(Caller caller, Scope scope, Period period) {
        Diagnoses.Made made = diagnoses.of(caller, oneShop(scope), period);
        Kept kept = new Kept(
                0,
                scope.onlyShop(),
                period,
                json.writeValueAsString(made.seen()),
                json.writeValueAsString(made.alone()),
                made.others().stream().map(ShopId::new).collect(Collectors.toSet()),
                caller.user(),
                made.seen().madeAt());
        long id = store.insert(caller.agency(), kept);
        audit.record(caller, HealthAction.DIAGNOSIS_KEPT, "diagnosis " + id, null, words(made.seen()));
        return new KeptDiagnosis(id, caller.user(), made.seen());
    }

    /** The kept ones of these shops, the latest first. */
    public List<KeptDiagnosis> list(Caller caller, Scope scope) {
        return store.list(scope, LISTED).stream()
                .map(kept -> opened(caller, kept))
                .toList();
    }

    /** A kept one; to who does not see the shop it does not exist. */
    public KeptDiagnosis get(Caller caller, long id) {
        return opened(caller, find(caller, id));
    }

    /** What became of a shop from an earlier kept one to a later one. */
    public DiagnosisChange compare(Caller caller, long earlier, long later) {
        Diagnosis one = get(caller, earlier).diagnosis();
        Diagnosis other = get(caller, later).diagnosis();
        if (!one.shop().equals(other.shop())) {
            throw new Failure(HealthError.UNLIKE);
        }
        return DiagnosisChanges.of(one, other);
    }

    @Transactional
    public void drop(Caller caller, long id) {
        Kept kept = find(caller, id);
        store.delete(caller.agency(), id);
        audit.record(
                caller,
                HealthAction.DIAGNOSIS_DROPPED,
                "diagnosis " + id,
                words(opened(caller, kept).diagnosis()),
                null);
    }

    private Kept find(Caller caller, long id) {
        return store.find(caller.agency(), id)
                .filter(kept -> sees(caller, Set.of(kept.shop())))
                .orElseThrow(() -> new Failure(HealthError.NO_SUCH_DIAGNOSIS));
    }

    private KeptDiagnosis opened(Caller caller, Kept kept) {
        boolean all = kept.others().isEmpty() || sees(caller, kept.others());
        return new KeptDiagnosis(
                kept.id(), kept.by(), json.readValue(all ? kept.seen() : kept.alone(), Diagnosis.class));
    }

    private boolean sees(Caller caller, Set<ShopId> shops) {
        return scopes.scopeOf(caller, shops) instanceof Scopes.Access.Granted;
    }

    private static String words(Diagnosis diagnosis) {
        return diagnosis.shopName() + " " + diagnosis.period().from() + " – "
                + diagnosis.period().to().minusDays(1);
    }

    private static Scope oneShop(Scope scope) {
        if (scope.shops().size() != 1) {
            throw new Failure(HealthError.ONE_SHOP, scope.shops().size());
        }
        return scope;
    }
}
