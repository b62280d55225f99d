package io.zhanggui.engagement.contract.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.contract.Dispute;
import io.zhanggui.engagement.contract.KeptStatement;
import io.zhanggui.engagement.contract.Revision;
import io.zhanggui.engagement.contract.rules.PaymentDays;
import io.zhanggui.engagement.contract.store.JooqAgreements.Kept;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Side;
import io.zhanggui.settlement.Fractions;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.Deadlines;
import io.zhanggui.work.TaskDraft;
import io.zhanggui.work.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The times within which each side of a contract acts: a task of whoever has to, with its deadline, that closes by itself
 * once the matter is done: a payment once all of it was recorded by one side and confirmed by the other.
 */
@Component
class ContractClocks {

    /** Three working days to confirm an offer or to answer a dispute: ours, contracts name no time for either. */
    static final Duration PATIENCE = Duration.ofHours(24);

    private static final Duration AT_ONCE = Duration.ofHours(8);
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final List<Side> BOTH = List.of(Side.PROVIDER, Side.MERCHANT);

    private final Tasks tasks;
    private final Deadlines deadlines;
    private final Clients clients;
    private final SidePeople people;

    ContractClocks(Tasks tasks, Deadlines deadlines, Clients clients, SidePeople people) {
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.clients = clients;
        this.people = people;
    }

    void offered(Kept kept, Revision offer) {
        for (Side side : BOTH) {
            open(
                    kept,
                    side,
                    new SubjectRef("agreement", Long.toString(kept.id().value())),
                    key(offer, side),
                    "确认或退回合同：" + offer.title() + " 第 " + offer.version() + " 版",
                    "核对全文后确认；不同意就退回并写明原因。",
                    deadlines.inWorkingTime(PATIENCE));
        }
    }

    void confirmed(Kept kept, Revision offer, Side side) {
        tasks.settle(kept.agency(), key(offer, side), side.zh() + "已确认");
    }

    /** Refused or withdrawn. */
    void closed(Kept kept, Revision offer, String how) {
        BOTH.forEach(side -> tasks.settle(kept.agency(), key(offer, side), how));
    }

    /** @param lastDay on which lines may be disputed; null where the contract says none */
    void issued(Kept kept, KeptStatement statement, @Nullable LocalDate lastDay) {
        for (Side side : BOTH) {
            open(
                    kept,
                    side,
                    new SubjectRef("statement", Long.toString(statement.id().value())),
                    key(statement, side),
                    "核对并确认结算单：" + period(statement),
                    lastDay == null ? "逐行核对后确认，或对行提出异议。" : "逐行核对后确认。异议期到 " + lastDay + "，过后不能再提异议。",
                    lastDay == null ? deadlines.inWorkingTime(PATIENCE) : endOf(lastDay));
        }
    }

    void confirmed(Kept kept, KeptStatement statement, Side side) {
        tasks.settle(kept.agency(), key(statement, side), side.zh() + "已确认");
    }

    void replaced(Kept kept, KeptStatement statement) {
        BOTH.forEach(side -> tasks.settle(kept.agency(), key(statement, side), "结算单已重算，按新的一份核对"));
    }

    void disputed(Kept kept, KeptStatement statement, long dispute, Side by, String line) {
        open(
                kept,
                by == Side.MERCHANT ? Side.PROVIDER : Side.MERCHANT,
                new SubjectRef("dispute", Long.toString(dispute)),
                key(dispute),
                "答复异议：结算单 " + period(statement) + " 的“" + line + "”",
                "认可就重算，不认可写明依据。不答复，结算单一直停在“有异议”。",
                deadlines.inWorkingTime(PATIENCE));
    }

    void answered(Kept kept, long dispute, String how) {
        tasks.settle(kept.agency(), key(dispute), how);
        tasks.settle(kept.agency(), late(dispute), how);
    }

    /** Whether the time to answer a dispute is over and nobody was told so. */
    boolean isLate(Kept kept, Dispute dispute, Instant now) {
        return tasks.findByOccasion(kept.agency(), key(dispute.id()))
                        .flatMap(task -> Optional.ofNullable(task.due()))
                        .filter(due -> !due.isAfter(now))
                        .isPresent()
                && tasks.findByOccasion(kept.agency(), late(dispute.id())).isEmpty();
    }

    /** @param path what the contract says becomes of a disputed line; may be empty */
    void lapsed(Kept kept, KeptStatement statement, Dispute dispute, String path) {
        open(
                kept,
                Side.PROVIDER,
                new SubjectRef("dispute", Long.toString(dispute.id())),
                late(dispute.id()),
                "异议逾期未答复：结算单 " + period(statement) + " 的“" + dispute.line() + "”",
                path.isEmpty() ? "合同没有写争议路径：与对方商定怎么处理，并补进合同。" : "按合同的争议路径处理：" + path,
                deadlines.inWorkingTime(AT_ONCE));
    }

    /** Once both have confirmed. */
    void payable(Kept kept, KeptStatement statement) {
        if (statement.totalFen() == 0) {
            return;
        }
        Side payer = statement.totalFen() > 0 ? Side.MERCHANT : Side.PROVIDER;
        LocalDate last = PaymentDays.last(statement);
        String amount = Fractions.money(Math.abs(statement.totalFen())) + " 元";
        for (Side side : BOTH) {
            open(
                    kept,
                    side,
                    new SubjectRef("payment", Long.toString(statement.id().value())),
                    payment(statement, side),
                    (side == payer ? "付款：结算单 " : "核对到账：结算单 ") + period(statement) + "，" + amount,
                    "付款截止 " + last + "。一方登记付款（日期、金额、回单号），另一方核对到账，付清后本任务自动关闭。",
                    endOfWork(last));
        }
    }

    /** Once all of it is. */
    void paid(Kept kept, KeptStatement statement) {
        BOTH.forEach(side -> tasks.settle(kept.agency(), payment(statement, side), "已付清，双方一致"));
    }

    private void open(Kept kept, Side side, SubjectRef about, String onceKey, String title, String note, Instant due) {
        Caller program = Caller.local(kept.agency());
        Client client = clients.get(program, kept.client());
        tasks.open(
                program,
                new TaskDraft(
                        client.shops().stream()
                                .min(Comparator.comparingLong(ShopId::value))
                                .orElse(null),
                        title,
                        note,
                        about,
                        "/engagement/agreements/" + kept.id().value(),
                        assignee(program, client, side),
                        due,
                        onceKey));
    }

    /** A merchant sees no task that is not their own; the agency's people see all, so that one of several takes it. */
    private @Nullable UserId assignee(Caller program, Client client, Side side) {
        List<UserId> all = people.of(program, client, side);
        return all.isEmpty() || (side == Side.PROVIDER && all.size() > 1) ? null : all.getFirst();
    }

    private static String key(Revision offer, Side side) {
        return "contract-offer:" + offer.id() + ":" + side.key();
    }

    private static String key(KeptStatement statement, Side side) {
        return "contract-statement:" + statement.id().value() + ":" + side.key();
    }

    private static String payment(KeptStatement statement, Side side) {
        return "contract-payment:" + statement.id().value() + ":" + side.key();
    }

    private static String key(long dispute) {
        return "contract-dispute:" + dispute;
    }

    private static String late(long dispute) {
        return "contract-dispute-late:" + dispute;
    }

    private static String period(KeptStatement statement) {
        return statement.period().from() + " 至 " + statement.period().lastDay();
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Period.BEIJING).toInstant();
    }

    private static Instant endOfWork(LocalDate day) {
        return day.atTime(EVENING).atZone(Period.BEIJING).toInstant();
    }
}
