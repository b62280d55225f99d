package io.zhanggui.connect.formats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a refund stands; a higher rank comes later, the last two are ends. */
public enum RefundStatus {
    NO_REFUND(0, "没有申请退款", "未申请退款", "没有退款"),
    WAIT_SELLER_AGREE(10, "买家已经申请退款，等待卖家同意", "等待卖家同意", "退款待处理", "申请退款中"),
    SELLER_REFUSE_BUYER(20, "卖家拒绝退款", "卖家不同意协议，等待买家修改", "已拒绝退款", "卖家拒绝"),
    WAIT_BUYER_RETURN_GOODS(30, "卖家已经同意退款，等待买家退货", "退款申请达成，等待买家退货", "等待买家退货", "待买家发货"),
    WAIT_SELLER_CONFIRM_GOODS(40, "买家已经退货，等待卖家确认收货", "买家已退货，等待卖家确认收货", "等待卖家确认收货", "待商家收货"),
    CLOSED(90, "退款关闭"),
    SUCCESS(90, "退款成功", "退款完成");

    private final int rank;
    private final List<String> names;

    RefundStatus(int rank, String... names) {
        this.rank = rank;
        this.names = List.of(names);
    }

    public int rank() {
        return rank;
    }

    /** The status of a text as exports write it, or of its code name. */
    public static Optional<RefundStatus> find(String text) {
        String wanted = TradeStatus.normal(text);
        return Arrays.stream(values())
                .filter(status -> status.name().equals(wanted)
                        || status.names.stream()
                                .anyMatch(name -> TradeStatus.normal(name).equals(wanted)))
                .findFirst();
    }

    /** All texts that are known. */
    public static String known() {
        return Arrays.stream(values()).map(status -> status.names.getFirst()).collect(Collectors.joining("、"));
    }
}
