package io.zhanggui.desk.today;

import static io.zhanggui.desk.today.Cases.counted;
import static io.zhanggui.desk.today.Cases.equal;

import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.Coverage;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.FactQuestion;
import io.zhanggui.warehouse.Facts;
import io.zhanggui.warehouse.Relation;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Refund cases that wait for the seller, by the time at which the platform decides for the buyer. */
@Component
@Order(2)
final class OpenRefunds implements DutySource {

    private static final String KEY = "refunds";
    private static final Note TITLE = new Note("待处理退款", "Refunds to answer");
    private static final String PAGE = "/board?metric=refund_amount";
    private static final Duration PRESSING = Duration.ofHours(24);
    private static final int LOOK_BACK_DAYS = 90;
    private static final Map<String, Note> WAITING = Map.of(
            "WAIT_SELLER_AGREE", new Note("等待同意", "to agree"),
            "WAIT_SELLER_CONFIRM_GOODS", new Note("退货待收货", "goods to check in"));

    private final Facts facts;

    OpenRefunds(Facts facts) {
        this.facts = facts;
    }

    @Override
    public Duty look(Scope scope, LocalDateTime now) {
        Period days = new Period(
                now.toLocalDate().minusDays(LOOK_BACK_DAYS), now.toLocalDate().plusDays(1));
        Coverage coverage = facts.coverage(scope, FactKind.REFUND, days, null);
        if (coverage.known().isEmpty()) {
            return Duty.unknown(
                    KEY,
                    TITLE,
                    new Note("近 90 天没有退款数据", "no refund cases of the last 90 days are loaded"),
                    new Note("导入千牛“退款管理”的导出", "Import the refund export of 千牛"),
                    "/data/imports");
        }
        FactQuestion question = new FactQuestion(
                Relation.REFUND_CASES,
                WAITING.keySet().stream()
                        .sorted()
                        .map(status -> counted(status, equal("status", status)))
                        .toList(),
                "applied_at",
                days,
                List.of(),
                null);
        List<Cases.Case> open = new Cases(facts.rows(scope, question, 0, Cases.MOST))
                .list().stream()
                        .sorted(Comparator.comparing(OpenRefunds::due, Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList();
        return open.isEmpty()
                ? Duty.fine(
                        KEY,
                        TITLE,
                        new Note("没有等商家处理的退款", "no refund waits for the shop"),
                        coverage.latestSource(),
                        PAGE)
                : told(open, now, coverage.latestSource());
    }

    private static @Nullable LocalDateTime due(Cases.Case refund) {
        return refund.moment("timeout_at");
    }

    private static Duty told(List<Cases.Case> open, LocalDateTime now, @Nullable LocalDateTime knownAt) {
        long over = countBefore(open, now);
        long pressing = countBefore(open, now.plus(PRESSING)) - over;
        Urgency urgency = pressing > 0 || over > 0 ? Urgency.NOW : Urgency.TODAY;
        return new Duty(
                KEY,
                TITLE,
                urgency,
                new Note(
                        open.size() + " 笔退款等商家处理" + (pressing > 0 ? "，" + pressing + " 笔 24 小时内超时" : "")
                                + (over > 0 ? "，" + over + " 笔按导出时的数据已超时" : ""),
                        open.size() + " refunds wait for the shop"
                                + (pressing > 0 ? ", " + pressing + " time out within 24 hours" : "")
                                + (over > 0 ? ", " + over + " have timed out by what is loaded" : "")),
                new Note(
                        "超时未处理会自动退款给买家，先处理最早到期的",
                        "What times out is paid back by the platform: answer those due first"),
                open.size(),
                knownAt,
                PAGE,
                rows(open, now));
    }

    private static long countBefore(List<Cases.Case> open, LocalDateTime moment) {
        return open.stream()
                .filter(refund -> {
                    LocalDateTime due = due(refund);
                    return due != null && due.isBefore(moment);
                })
                .count();
    }

    private static Duty.Rows rows(List<Cases.Case> open, LocalDateTime now) {
        return new Duty.Rows(
                        List.of(
                                new Note("退款编号", "Refund"),
                                new Note("订单编号", "Order"),
                                new Note("状态", "State"),
                                new Note("超时时间", "Times out"),
                                new Note("剩余小时", "Hours left"),
                                new Note("金额（元）", "Amount (yuan)"),
                                new Note("原因", "Reason"),
                                new Note("商品", "Goods")),
                        open.stream().map(refund -> row(refund, now)).toList())
                .withPages(open.stream()
                        .map(refund -> refund.page(PAGE, refund.moment("applied_at")))
                        .toList())
                .saying(WAITING)
                .ofShops(open.stream().map(Cases.Case::shop).toList());
    }

    private static List<@Nullable String> row(Cases.Case refund, LocalDateTime now) {
        LocalDateTime due = due(refund);
        return Arrays.asList(
                refund.text("refund_no"),
                refund.text("order_no"),
                refund.text("status"),
                Said.moment(due),
                due == null ? null : Said.hoursLeft(now, due),
                refund.yuan("amount"),
                refund.text("reason"),
                refund.text("title"));
    }
}
