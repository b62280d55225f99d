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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Paid orders that wait for the parcel. The platform's general promise is 48 hours from payment; orders of a pre-sale have
 * dates of their own, which no export holds, and are told apart.
 */
@Component
@Order(1)
final class UnshippedOrders implements DutySource {

    private static final String KEY = "unshipped";
    private static final Note TITLE = new Note("待发货订单", "Orders to ship");
    private static final String PAGE = "/board?metric=orders_paid";
    private static final Duration PROMISE = Duration.ofDays(2);
    private static final Duration PRESSING = Duration.ofHours(12);
    private static final int LOOK_BACK_DAYS = 90;

    private record Waiting(Cases.Case order, LocalDateTime paidAt, LocalDateTime due) {}

    private static final String PART = "SELLER_CONSIGNED_PART";

    private final Facts facts;

    UnshippedOrders(Facts facts) {
        this.facts = facts;
    }

    @Override
    public Duty look(Scope scope, LocalDateTime now) {
        Period days = new Period(
                now.toLocalDate().minusDays(LOOK_BACK_DAYS), now.toLocalDate().plusDays(1));
        Coverage coverage = facts.coverage(scope, FactKind.ORDER, days, null);
        if (coverage.known().isEmpty()) {
            return Duty.unknown(
                    KEY,
                    TITLE,
                    new Note("近 90 天没有订单数据", "no orders of the last 90 days are loaded"),
                    new Note("导入千牛“已卖出的宝贝”的订单报表", "Import the order list of 千牛"),
                    "/data/imports");
        }
        FactQuestion question = new FactQuestion(
                Relation.ORDERS,
                List.of(
                        counted("unshipped", equal("status", "WAIT_SELLER_SEND_GOODS")),
                        counted("part", equal("status", PART))),
                "paid_at",
                days,
                List.of(),
                null);
        Cases cases = new Cases(facts.rows(scope, question, 0, Cases.MOST));
        List<Waiting> waiting = cases.list().stream()
                .filter(order -> !order.isTrue("presale"))
                .map(UnshippedOrders::waiting)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Waiting::due))
                .toList();
        return told(waiting, cases, now, coverage.latestSource());
    }

    private static @Nullable Waiting waiting(Cases.Case order) {
        LocalDateTime paidAt = order.moment("paid_at");
        return paidAt == null ? null : new Waiting(order, paidAt, paidAt.plus(PROMISE));
    }

    private static Duty told(List<Waiting> waiting, Cases cases, LocalDateTime now, @Nullable LocalDateTime knownAt) {
        long presale =
                cases.list().stream().filter(order -> order.isTrue("presale")).count();
        if (waiting.isEmpty()) {
            return Duty.fine(KEY, TITLE, nothing(presale), knownAt, PAGE);
        }
        long over = waiting.stream().filter(each -> each.due().isBefore(now)).count();
        long pressing = waiting.stream()
                        .filter(each -> each.due().isBefore(now.plus(PRESSING)))
                        .count()
                - over;
        long part = waiting.stream()
                .filter(each -> PART.equals(each.order().text("status")))
                .count();
        // As many as the metric 待发货笔数 tells: pre-sale orders wait too, those shipped in part do not.
        long unshipped = waiting.size() - part + presale;
        Urgency urgency = over > 0 ? Urgency.NOW : pressing > 0 ? Urgency.TODAY : Urgency.SOON;
        String more = cases.total() > Cases.MOST ? "（只列出最近 " + Cases.MOST + " 笔）" : "";
        return new Duty(
                KEY,
                TITLE,
                urgency,
                new Note(
                        unshipped + " 笔订单待发货" + more
                                + (part > 0 ? "，另有 " + part + " 笔只发了一部分" : "")
                                + (over > 0 ? "，" + over + " 笔已超过付款后 48 小时" : "")
                                + (pressing > 0 ? "，" + pressing + " 笔 12 小时内到期" : "")
                                + (presale > 0 ? "；其中 " + presale + " 笔预售单按页面承诺" : ""),
                        unshipped + " orders wait to be shipped"
                                + (part > 0 ? ", " + part + " more are shipped in part" : "")
                                + (over > 0 ? ", " + over + " past 48 hours from payment" : "")
                                + (pressing > 0 ? ", " + pressing + " due within 12 hours" : "")
                                + (presale > 0
                                        ? "; " + presale + " of them are pre-sale orders with their own promise"
                                        : "")),
                new Note("先发最早到期的；发货后重新导出订单，这里会随之减少", "Ship those due first; export the orders again afterwards"),
                waiting.size(),
                knownAt,
                PAGE,
                rows(waiting, now));
    }

    private static Note nothing(long presale) {
        return presale == 0
                ? new Note("没有待发货的订单", "no order waits to be shipped")
                : new Note(
                        presale + " 笔订单待发货，都是预售单，按页面承诺发",
                        presale + " orders wait to be shipped, all of them pre-sale orders with their own promise");
    }

    private static Duty.Rows rows(List<Waiting> waiting, LocalDateTime now) {
        return new Duty.Rows(
                        List.of(
                                new Note("订单编号", "Order"),
                                new Note("付款时间", "Paid at"),
                                new Note("应发时间", "Ship by"),
                                new Note("剩余小时", "Hours left"),
                                new Note("金额（元）", "Amount (yuan)"),
                                new Note("省份", "Province"),
                                new Note("商品", "Goods")),
                        waiting.stream()
                                .map(each -> Arrays.<@Nullable String>asList(
                                        each.order().text("order_no"),
                                        Said.moment(each.paidAt()),
                                        Said.moment(each.due()),
                                        Said.hoursLeft(now, each.due()),
                                        each.order().yuan("paid"),
                                        each.order().text("province"),
                                        each.order().text("title")))
                                .toList())
                .withPages(waiting.stream()
                        .map(each -> each.order().page(PAGE, each.paidAt()))
                        .toList())
                .ofShops(waiting.stream().map(each -> each.order().shop()).toList());
    }
}
