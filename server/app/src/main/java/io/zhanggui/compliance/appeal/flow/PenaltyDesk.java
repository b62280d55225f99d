package io.zhanggui.compliance.appeal.flow;

import io.zhanggui.compliance.Rulebook;
import io.zhanggui.compliance.appeal.AppealAction;
import io.zhanggui.compliance.appeal.AppealError;
import io.zhanggui.compliance.appeal.Penalties;
import io.zhanggui.compliance.appeal.Penalty;
import io.zhanggui.compliance.appeal.PenaltyDraft;
import io.zhanggui.compliance.appeal.Proposal;
import io.zhanggui.compliance.appeal.rules.Filled;
import io.zhanggui.compliance.appeal.rules.ForbiddenWord;
import io.zhanggui.compliance.appeal.store.JooqPenalties;
import io.zhanggui.compliance.policy.Trial;
import io.zhanggui.compliance.policy.Trials;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Scopes;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register as the store has it; a penalty of a shop one does not see is not there. */
@Component
class PenaltyDesk implements Penalties {

    private static final int LONGEST_PROPOSAL = 500;

    private final JooqPenalties penalties;
    private final AcceptedWords words;
    private final DecisionTask decision;
    private final Trials trials;
    private final ObjectProvider<Rulebook> rules;
    private final Scopes scopes;
    private final Audit audit;
    private final Clock clock;

    PenaltyDesk(
            JooqPenalties penalties,
            AcceptedWords words,
            DecisionTask decision,
            Trials trials,
            ObjectProvider<Rulebook> rules,
            Scopes scopes,
            Audit audit,
            Clock clock) {
        this.penalties = penalties;
        this.words = words;
        this.decision = decision;
        this.trials = trials;
        this.rules = rules;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Penalty> list(Scope scope) {
        return penalties.list(scope);
    }

    @Override
    public List<Penalty> listOfAgency(AgencyId agency) {
        return penalties.list(agency);
    }

    @Override
    public Penalty get(Caller caller, long id) {
        return penalties
                .find(caller.agency(), id)
                .filter(found -> sees(caller, found.shop()))
                .orElseThrow(() -> new Failure(AppealError.NO_SUCH_PENALTY));
    }

    private boolean sees(Caller caller, ShopId shop) {
        return scopes.scopeOf(caller, Set.of(shop)) instanceof Scopes.Access.Granted;
    }

    @Override
    @Transactional
    public Penalty register(Caller caller, PenaltyDraft draft, boolean again) {
        Penalty penalty = filled(caller, 0, draft, caller.user(), clock.instant());
        if (!again) {
            checkUnknown(penalty);
        }
        long id = penalties.insert(penalty);
        audit.record(caller, AppealAction.PENALTY_REGISTERED, "penalty PC" + id, null, described(penalty));
        Penalty registered = get(caller, id);
        decision.begin(caller, registered);
        return registered;
    }

    private void checkUnknown(Penalty asked) {
        penalties.list(Scope.of(asked.agency(), asked.shop())).stream()
                .filter(known -> known.withdrawn() == null)
                .filter(known -> known.happenedOn().equals(asked.happenedOn())
                        && known.classKey().equals(asked.classKey())
                        && Objects.equals(known.ruleKey(), asked.ruleKey())
                        && known.notice().equals(asked.notice()))
                .findFirst()
                .ifPresent(known -> {
                    throw new Failure(AppealError.KNOWN, known.citation());
                });
    }

    @Override
    @Transactional
    public Penalty change(Caller caller, long id, PenaltyDraft draft) {
        Penalty before = standing(caller, id);
        Penalty after = filled(caller, id, draft, before.by(), before.at());
        penalties.update(after);
        words.changed(caller.agency());
        audit.record(caller, AppealAction.PENALTY_CHANGED, "penalty PC" + id, described(before), described(after));
        decision.move(caller, after);
        return get(caller, id);
    }

    private Penalty filled(Caller caller, long id, PenaltyDraft draft, UserId by, Instant at) {
        ShopId shop = Filled.present("shop", draft.shop());
        scopes.getScope(caller, Set.of(shop));
        Filled.check(draft, rules.getObject(), clock.instant());
        return new Penalty(
                id,
                caller.agency(),
                shop,
                Filled.present("happenedOn", draft.happenedOn()),
                Filled.present("noticedAt", draft.noticedAt()),
                Filled.text("notice", draft.notice(), Filled.NOTICE),
                Filled.present("class", draft.classKey()),
                draft.ruleKey(),
                Filled.optional("item", draft.item(), Filled.LINE),
                draft.points(),
                draft.fineFen(),
                Filled.optional("measures", draft.measures(), Filled.MEASURES),
                Filled.optional("cause", draft.cause(), Filled.STORY),
                Filled.optional("lesson", draft.lesson(), Filled.STORY),
                false,
                null,
                by,
                at,
                List.of());
    }

    private static String described(Penalty penalty) {
        return "shop " + penalty.shop().value() + ", " + penalty.happenedOn() + ", " + penalty.classKey() + ", points "
                + penalty.points() + ", fine in fen " + penalty.fineFen() + ", lesson: " + penalty.lesson();
    }

    @Override
    @Transactional
    public Penalty withdraw(Caller caller, long id, String reason) {
        Penalty penalty = standing(caller, id);
        String why = Filled.text("reason", reason, LONGEST_PROPOSAL);
        penalties.withdraw(id, why, caller.user(), clock.instant());
        words.changed(caller.agency());
        decision.end(penalty, "案例已撤回：" + why);
        audit.record(caller, AppealAction.PENALTY_WITHDRAWN, "penalty " + penalty.citation(), null, why);
        return get(caller, id);
    }

    private Penalty standing(Caller caller, long id) {
        Penalty penalty = get(caller, id);
        if (penalty.withdrawn() != null) {
            throw new Failure(AppealError.WITHDRAWN);
        }
        return penalty;
    }

    @Override
    @Transactional
    public Penalty propose(Caller caller, long id, Proposal.Kind kind, String content) {
        standing(caller, id);
        String said = Filled.text("content", content, LONGEST_PROPOSAL);
        if (kind == Proposal.Kind.WORD) {
            ForbiddenWord.check(said);
        }
        penalties.insertProposal(caller.agency(), id, kind, said, caller.user(), clock.instant());
        audit.record(caller, AppealAction.PROPOSED, "penalty PC" + id, null, kind.key() + ": " + said);
        return get(caller, id);
    }

    @Override
    @Transactional
    public Penalty decide(Caller caller, long proposal, boolean accepted, String reason, boolean confirmed) {
        Proposal found = penalties
                .findProposal(caller.agency(), proposal)
                .orElseThrow(() -> new Failure(AppealError.NO_SUCH_PROPOSAL));
        Penalty penalty = standing(caller, found.penalty());
        String why = Filled.text("reason", reason, LONGEST_PROPOSAL);
        if (accepted && found.kind() == Proposal.Kind.WORD && found.state() == Proposal.State.PROPOSED) {
            checkWord(caller, found, confirmed);
        }
        Proposal.State state = accepted ? Proposal.State.ACCEPTED : Proposal.State.REFUSED;
        if (!penalties.decide(proposal, state, why, caller.user(), clock.instant())) {
            throw new Failure(AppealError.DECIDED);
        }
        words.changed(caller.agency());
        audit.record(
                caller,
                AppealAction.PROPOSAL_DECIDED,
                "penalty " + penalty.citation(),
                found.content(),
                state.key() + ": " + why);
        return get(caller, penalty.id());
    }

    private void checkWord(Caller caller, Proposal proposed, boolean confirmed) {
        String word = proposed.content().strip();
        ForbiddenWord.check(word);
        if (confirmed) {
            return;
        }
        if (scopes.scopeOfAll(caller) instanceof Scopes.Access.Granted granted) {
            Trial.Reach reach = trials.reach(granted.scope(), word);
            if (reach.hit() > 0) {
                throw new Failure(
                        AppealError.REACHES, word, reach.hit(), reach.listings(), String.join("”“", reach.samples()));
            }
        }
        if (proposed.by().equals(caller.user())) {
            throw new Failure(AppealError.OWN_WORD, word);
        }
    }
}
