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
import io.zhanggui.engagement.plan.ServicePlan;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
     * @param at when it was asked for
     */
    public record Standing(
            long id,
            Spend spend,
            State state,
            @Nullable Role decides,
            @Nullable String approval,
            Instant at) {}

    /** Fails with {@link PlanError#BAD_BUDGET} and all rules it breaks. */
    @Transactional
    public Terms set(Caller caller, ClientId client, Terms terms) {
        clients.get(caller, client);
        List<String> broken = BudgetRules.broken(terms);
        if (!broken.isEmpty()) {
            throw new Failure(PlanError.BAD_BUDGET, String.join("；", broken));
        }
        requireCovering(terms, alive(listSpends(caller, client)));
        store.writeTerms(caller.agency(), client, Kind.BUDGET, terms, caller.user(), clock.instant());
        audit.record(caller, PlanAction.BUDGETED, "client " + client.value(), null, yuan(terms.total()) + " 元");
        return terms;
    }

    private static void requireCovering(Terms terms, List<Spend> alive) {
        List<Share> small = BudgetRules.tooSmall(terms, alive);
        if (!small.isEmpty()) {
            throw new Failure(
                    PlanError.BELOW_ASKED,
                    small.stream()
                            .map(share -> share.pot().zh() + "已申请 " + yuan(BudgetRules.spent(alive, share.pot()))
                                    + " 元，新预算只有 " + yuan(share.amount()) + " 元")
                            .collect(Collectors.joining("；")),
                    small.stream()
                            .map(share -> share.pot().en() + ": " + yuan(BudgetRules.spent(alive, share.pot()))
                                    + " yuan asked for, " + yuan(share.amount()) + " in the budget")
                            .collect(Collectors.joining("; ")));
        }
    }

    private static List<Spend> alive(List<Standing> spends) {
        return spends.stream()
                .filter(each -> each.state() != State.REFUSED)
                .map(Standing::spend)
                .toList();
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
        List<Standing> all = listSpends(caller, id);
        List<Spend> alive = alive(all);
        long left = left(terms, alive, spend.pot());
        if (spend.amount() > left) {
            throw new Failure(PlanError.OVER_BUDGET, spend.pot().zh(), yuan(left), yuan(spend.amount()));
        }
        int prepaid = BudgetRules.prepaid(alive, spend);
        if (!spend.supplier().isEmpty() && prepaid > terms.prepaid()) {
            throw new Failure(PlanError.PREPAID, spend.supplier(), percent(prepaid), percent(terms.prepaid()));
        }
        long together = BudgetRules.together(ofThisRound(id, all), spend);
        long number = store.insert(caller.agency(), id, spend, caller.user(), clock.instant());
        Approval approval = approvals.request(
                caller,
                new Ask(
                        null,
                        client.name() + " 用款：" + spend.pot().zh(),
                        said(spend, together),
                        new SubjectRef("spend", Long.toString(number)),
                        "/engagement/clients/" + id.value() + "/plan?part=budget",
                        "budget",
                        spend.amount(),
                        together));
        store.setApproval(number, approval.id());
        audit.record(caller, PlanAction.SPEND_ASKED, "client " + id.value(), null, yuan(spend.amount()) + " 元");
    }

    /** Those that were not refused since the plan's last round. */
    private List<Spend> ofThisRound(ClientId client, List<Standing> all) {
        Instant since = store.listPlans(client).stream()
                .filter(plan -> plan.version() > 0)
                .map(ServicePlan::at)
                .findFirst()
                .orElse(Instant.EPOCH);
        return alive(all.stream().filter(each -> !each.at().isBefore(since)).toList());
    }

    private static String said(Spend spend, long together) {
        String parts = together == spend.amount()
                ? ""
                : "；" + (spend.supplier().isEmpty() ? "同一用途" : "同一供应商") + "本轮方案合计 " + yuan(together) + " 元，按合计定审批人";
        return spend.purpose() + (spend.supplier().isEmpty() ? "" : "；供应商 " + spend.supplier()) + "；预付 "
                + yuan(spend.prepaid()) + " 元" + (spend.reason().isEmpty() ? "" : "；原因：" + spend.reason())
                + parts;
    }

    /** What is left of a pot, in fen. */
    public static long left(Terms terms, List<Spend> alive, Pot pot) {
        long amount = BudgetRules.divide(terms).stream()
                .filter(share -> share.pot() == pot)
                .mapToLong(Share::amount)
                .sum();
        return amount - BudgetRules.spent(alive, pot);
    }

    private Standing standing(Caller caller, KeptSpend kept) {
        if (kept.approval() == null) {
            return new Standing(kept.id(), kept.spend(), State.ASKED, null, null, kept.at());
        }
        Approval approval = approvals.get(caller, kept.approval());
        State state = switch (approval.state()) {
            case ASKED -> State.ASKED;
            case APPROVED -> State.APPROVED;
            case REFUSED, WITHDRAWN -> State.REFUSED;
        };
        Role decides = state == State.ASKED ? approvals.holding(approval).role() : null;
        return new Standing(
                kept.id(), kept.spend(), state, decides, approval.id().citation(), kept.at());
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
