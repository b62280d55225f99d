package io.zhanggui.engagement.letter.rules;

import io.zhanggui.engagement.client.Stage;
import java.util.List;

/** What a quarterly visit is about (row F174): the points follow from where the work stands. */
public final class VisitAgenda {

    private VisitAgenda() {}

    public static List<String> of(Stage stage) {
        return switch (stage) {
            case DIAGNOSE -> List.of("核对诊断结论与数据", "客户的目标与顾虑", "下一步与时间");
            case DESIGN -> List.of("服务方案的三个重点", "预算与双方要出的人", "合同指标与验收", "下一步与时间");
            case EXECUTE, OPTIMISE -> List.of("本季数据：目标与实际", "合同指标的进展与结算", "做成的和没做成的", "满意度与客户的意见", "下季重点与双方分工");
            case ENDED -> List.of("合作的结果", "交接的资料与权限", "未结的款项");
        };
    }
}
