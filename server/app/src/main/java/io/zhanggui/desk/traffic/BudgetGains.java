package io.zhanggui.desk.traffic;

import static io.zhanggui.desk.figure.FigureWords.money;
import static io.zhanggui.desk.figure.FigureWords.percent;

import io.zhanggui.insight.Studies;
import io.zhanggui.insight.Study;
import io.zhanggui.insight.StudyKind;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the newest study of budgets of these very shops. */
@Component
public class BudgetGains {

    private static final int LOOKED_AT = 50;
    private static final List<Note> PREMISES = List.of(
            new Note(
                    "方案建议：服饰类目渠道优先级为直播 > 直通车 > 内容推荐。",
                    "The plan suggests: for apparel, live comes before 直通车, and that before content recommendation."),
            new Note(
                    "方案建议：每月固定预算 30% 给直播、40% 给付费推广，其余 30% 文中未分配。",
                    "The plan suggests: of the fixed monthly budget 30 % goes to live, 40 % to paid promotion; 30 % are not assigned."));

    private final Studies studies;
    private final JsonMapper json;

    BudgetGains(Studies studies, JsonMapper json) {
        this.studies = studies;
        this.json = json;
    }

    public Rebalancing of(Scope scope) {
        for (Study study : studies.list(scope, StudyKind.BUDGET, false, 0, LOOKED_AT)) {
            if (study.answer() != null && study.scope().shops().equals(scope.shops())) {
                JsonNode split = json.readTree(study.answer()).path("split");
                if (split.isObject()) {
                    return told(study, split);
                }
            }
        }
        return new Rebalancing(
                null,
                null,
                null,
                0,
                null,
                new Note(
                        "还没有针对这些店铺的预算研究，所以说不出多投一元能多卖多少：先在“预算”里用现有的周花费做一次；历史里花费不变的渠道，它会给出该做的投放测试。",
                        "These shops have no study of budgets yet, so what one more yuan would bring cannot be told: ask one under Budget; for channels whose spend never moved it names the test that would tell."),
                List.of(),
                PREMISES);
    }

    private static Rebalancing told(Study study, JsonNode split) {
        List<Rebalancing.Channel> channels = new ArrayList<>();
        for (JsonNode channel : split.path("channels")) {
            String name = channel.path("name").asString();
            JsonNode next = channel.path("next");
            JsonNode doubt = channel.path("doubt");
            channels.add(new Rebalancing.Channel(
                    name,
                    amount(split.path("present"), name),
                    amount(split.path("best"), name),
                    next.isObject()
                            ? new Rebalancing.Range(
                                    next.path("value").asDouble(),
                                    next.path("low").asDouble(),
                                    next.path("high").asDouble())
                            : null,
                    doubt.isObject()
                            ? new Note(
                                    doubt.path("zh").asString(),
                                    doubt.path("en").asString())
                            : null));
        }
        JsonNode gain = split.path("best").path("gain");
        int weeks = split.path("budgetWeeks").asInt();
        Rebalancing.Gain gained = gain.isObject()
                ? new Rebalancing.Gain(
                        gain.path("expected").asDouble(),
                        gain.path("low").asDouble(),
                        gain.path("high").asDouble(),
                        gain.path("chance").asDouble())
                : null;
        return new Rebalancing(
                study.id().value(),
                study.id().citation(),
                study.askedAt().atZone(Period.BEIJING).toLocalDate().toString(),
                weeks,
                gained,
                said(gained, weeks),
                channels,
                PREMISES);
    }

    private static @Nullable String amount(JsonNode row, String channel) {
        for (JsonNode amount : row.path("amounts")) {
            if (amount.path("channel").asString().equals(channel)) {
                return amount.path("amount").asString();
            }
        }
        return null;
    }

    private static Note said(Rebalancing.@Nullable Gain gain, int weeks) {
        if (gain == null) {
            return new Note(
                    "预算研究没能说出任何一个渠道的响应曲线：各渠道的说明写着该做什么测试。",
                    "The study could not tell the curve of any channel: each says which test would.");
        }
        String expected = money(BigDecimal.valueOf(gain.expected()));
        String range = money(BigDecimal.valueOf(gain.low())) + " – " + money(BigDecimal.valueOf(gain.high()));
        String chance = percent(BigDecimal.valueOf(gain.chance()), 0);
        return new Note(
                "同样的钱改投，" + weeks + " 周预计多卖 " + expected + " 元（90% 区间 " + range + "），确实变好的把握 " + chance + "。",
                "The same money split anew would bring about " + expected + " yuan more in " + weeks
                        + " weeks (90 % interval " + range + "); it is a gain with a chance of " + chance + ".");
    }
}
