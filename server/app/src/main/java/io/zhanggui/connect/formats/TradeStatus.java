package io.zhanggui.connect.formats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a trade stands. States only move forward: a higher rank comes later; the last three are ends. */
public enum TradeStatus {
    WAIT_BUYER_PAY(10, "等待买家付款", "待付款"),
    WAIT_SELLER_SEND_GOODS(20, "买家已付款，等待卖家发货", "等待卖家发货", "待发货"),
    SELLER_CONSIGNED_PART(30, "卖家部分发货", "部分发货"),
    WAIT_BUYER_CONFIRM_GOODS(40, "卖家已发货，等待买家确认", "等待买家确认收货", "等待买家确认", "已发货"),
    TRADE_BUYER_SIGNED(50, "买家已签收"),
    TRADE_FINISHED(90, "交易成功"),
    /** Refunded after payment. */
    TRADE_CLOSED(90, "交易关闭"),
    /** Closed before payment. */
    TRADE_CLOSED_BY_TAOBAO(90, "付款前关闭", "交易被淘宝关闭");

    private final int rank;
    private final List<String> names;

    TradeStatus(int rank, String... names) {
        this.rank = rank;
        this.names = List.of(names);
    }

    public int rank() {
        return rank;
    }

    /** The status of a text as exports write it, or of its code name. */
    public static Optional<TradeStatus> find(String text) {
        String wanted = normal(text);
        return Arrays.stream(values())
                .filter(status -> status.name().equals(wanted)
                        || status.names.stream().anyMatch(name -> normal(name).equals(wanted)))
                .findFirst();
    }

    /** All texts that are known, for the person whose file holds another. */
    public static String known() {
        return Arrays.stream(values()).map(status -> status.names.getFirst()).collect(Collectors.joining("、"));
    }

    static String normal(String text) {
        return text.replace(",", "，").replace(" ", "");
    }
}
