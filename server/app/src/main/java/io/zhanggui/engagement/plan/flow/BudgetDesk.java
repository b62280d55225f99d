package io.zhanggui.engagement.plan.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.plan.Budget.Pot;
import io.zhanggui.engagement.plan.Budget.Share;
import io.zhanggui.engagement.plan.Budget.Spend;
import io.zhanggui.engagement.plan.Budget.Terms;
import io.zhanggui.engagement.plan.PlanAction;
import io.zhanggui.engagement.plan.PlanError;
import io.zhanggui.engagement.plan.rules.BudgetRules;
import io.zhanggui.engagement.plan.store.JooqPlans;
import io.zhanggui.engagement.plan.store.JooqPlans.KeptSpend;
import io.zhanggui.engagement.plan.store.JooqPlans.Kind;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.TextCheck;
import io.zhanggui.work.Approval;
import io.zhanggui.work.Approvals;
import io.zhanggui.work.Ask;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Budgets and what is spent of them. */
@Component
public class BudgetDesk {

    private static final TextCheck TEXTS = new TextCheck(PlanError.MISSING, PlanError.TOO_LONG);
    private static final int LONGEST_PURPOSE = 200;
    private static final int LONGEST_SUPPLIER = 100;
    private static final int LONGEST_REASON = 500;
    private static final int FEN = 2;

    private final JooqPlans store;
    private final Clients clients;
    private final Approvals approvals;
    private final Audit audit;
    private final Clock clock;

    BudgetDesk(JooqPlans store, Clients clients, Approvals approvals, Audit audit, Clock clock) {
        this.store = store;
        this.clients = clients;
        this.approvals = approvals;
        this.audit = audit;
        this.clock = clock;
    }

    /** How a spend stands: approvals know who may decide on so much (row F151). */
    public enum State {
        ASKED,
        APPROVED,
        REFUSED
    }

    /**
     * A spend with its state.
     *
     * @param decides whose decision it is; null where it was made
     */
    public record Standing(
            long id,
            Spend spend,
            State state,
            @Nullable Role decides,
            @Nullable String approval) {}

    /** Fails with {@link PlanError#BAD_BUDGET} and all rules it breaks. */
    @Transactional
    public Terms set(Caller caller, ClientId client, Terms terms) {
        clients.get(caller, client);
        List<String> broken = BudgetRules.broken(terms);
        if (!broken.isEmpty()) {
            throw new Failure(PlanError.BAD_BUDGET, String.join("；", broken));
        }
        store.writeTerms(caller.agency(), client, Kind.BUDGET, terms, caller.user(), clock.instant());
        audit.record(caller, PlanAction.BUDGETED, "client " + client.value(), null, yuan(terms.total()) + " 元");
        return terms;
    }

    public Optional<Terms> findTerms(Caller caller, ClientId client) {
        clients.get(caller, client);
        return store.findTerms(client, Kind.BUDGET, Terms.class);
    }

    /** The newest first. */
    public List<Standing> listSpends(Caller caller, ClientId client) {
        clients.get(caller, client);
        return store.listSpends(client).stream()
                .map(kept -> standing(caller, kept))
                .toList();
    }

    /** Asks for money of a pot: refused beyond what is left of it, or beyond the share that may be prepaid. */
    @Transactional
    public void ask(Caller caller, ClientId id, Spend asked) {
        Client client = clients.get(caller, id);
        Terms terms = findTerms(caller, id).orElseThrow(() -> new Failure(PlanError.NO_BUDGET));
        Spend spend = checked(asked);
        List<Spend> alive = listSpends(caller, id).stream()
                .filter(each -> each.state() != State.REFUSED)
                .map(Standing::spend)
                .toList();
        long left = left(terms, alive, spend.pot());
        if (spend.amount() > left) {
            throw new Failure(PlanError.OVER_BUDGET, spend.pot().zh(), yuan(left), yuan(spend.amount()));
        }
        int prepaid = BudgetRules.prepaid(alive, spend);
        if (!spend.supplier().isEmpty() && prepaid > terms.prepaid()) {
            throw new Failure(PlanError.PREPAID, spend.supplier(), percent(prepaid), percent(terms.prepaid()));
        }
        long number = store.insert(caller.agency(), id, spend, caller.user(), clock.instant());
        Approval approval = approvals.request(
                caller,
                new Ask(
                        null,
                        client.name() + " 用款：" + spend.pot().zh(),
                        said(spend),
                        new SubjectRef("spend", Long.toString(number)),
                        "/engagement/clients/" + id.value() + "/plan?part=budget",
                        "budget",
                        spend.amount()));
        store.setApproval(number, approval.id());
        audit.record(caller, PlanAction.SPEND_ASKED, "client " + id.value(), null, yuan(spend.amount()) + " 元");
    }

    private static String said(Spend spend) {
        return spend.purpose() + (spend.supplier().isEmpty() ? "" : "；供应商 " + spend.supplier()) + "；预付 "
                + yuan(spend.prepaid()) + " 元" + (spend.reason().isEmpty() ? "" : "；原因：" + spend.reason());
    }

    /** What is left of a pot, in fen. */
    public static long left(Terms terms, List<Spend> alive, Pot pot) {
        long amount = BudgetRules.divide(terms).stream()
                .filter(share -> share.pot() == pot)
                .mapToLong(Share::amount)
                .sum();
        return amount
                - alive.stream()
                        .filter(spend -> spend.pot() == pot)
                        .mapToLong(Spend::amount)
                        .sum();
    }

    private Standing standing(Caller caller, KeptSpend kept) {
        if (kept.approval() == null) {
            return new Standing(kept.id(), kept.spend(), State.ASKED, null, null);
        }
        Approval approval = approvals.get(caller, kept.approval());
        State state = switch (approval.state()) {
            case ASKED -> State.ASKED;
            case APPROVED -> State.APPROVED;
            case REFUSED, WITHDRAWN -> State.REFUSED;
        };
        Role decides = state == State.ASKED ? approvals.holding(approval).role() : null;
        return new Standing(
                kept.id(), kept.spend(), state, decides, approval.id().citation());
    }

    private static Spend checked(Spend asked) {
        if (asked.amount() <= 0 || asked.prepaid() < 0 || asked.prepaid() > asked.amount()) {
            throw new Failure(PlanError.MISSING, "amount");
        }
        String reason = asked.pot() == Pot.RESERVE
                ? TEXTS.needed("reason", asked.reason(), LONGEST_REASON)
                : TEXTS.optional("reason", asked.reason(), LONGEST_REASON);
        return new Spend(
                asked.pot(),
                TEXTS.needed("purpose", asked.purpose(), LONGEST_PURPOSE),
                TEXTS.optional("supplier", asked.supplier(), LONGEST_SUPPLIER),
                asked.amount(),
                asked.prepaid(),
                reason);
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, FEN).toPlainString();
    }

    private static String percent(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString() + "%";
    }
}
