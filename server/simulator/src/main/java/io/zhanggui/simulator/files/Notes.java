package io.zhanggui.simulator.files;

import io.zhanggui.simulator.ShopHistory;
import java.util.List;

/** The notes that 生意参谋 puts before the header row. */
final class Notes {
    private Notes() {}

    static List<String> of(ShopHistory history, String report, Span span) {
        return List.of(
                "【生意参谋平台】" + report,
                "店铺名称：" + history.shop().name(),
                "统计时间：" + span.from() + " ~ " + span.last(),
                "注：数据仅供参考，去重指标按天统计，不可直接累加");
    }
}
