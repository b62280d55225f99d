package io.zhanggui.insight.promotion;

import io.zhanggui.insight.promotion.PromotionAnswer.Part;
import io.zhanggui.insight.promotion.PromotionAnswer.Slot;
import io.zhanggui.insight.promotion.PromotionAnswer.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a promotion earns its place, by the four things the plan names (F266): past sales, past conversion, scale, effect.
 * Each gives up to 25 points by a rule that is told; what is not known leaves a range rather than a guess.
 */
final class SlotScore {

    private static final double FULL = 25;
    private static final double WORTH = 70;
    private static final double SMALL = 50;

    private final List<Part> parts = new ArrayList<>();

    /**
     * @param sales of a day in the weeks before, over that of the year before; null where not known
     * @param conversion likewise
     * @param lift relative to what would have been
     * @param netShare net sales over the lift
     */
    static Slot of(@Nullable Double sales, @Nullable Double conversion, double lift, double netShare) {
        SlotScore score = new SlotScore();
        score.part(
                "sales",
                new Words("活动前的销售", "Sales before"),
                sales,
                new Words(
                        "活动前 8 周日均 ÷ 之前一年日均，达到 1 得满分", "a day of the 8 weeks before ÷ of the year before; 1 is full"));
        score.part(
                "conversion",
                new Words("活动前的转化", "Conversion before"),
                conversion,
                new Words("活动前 8 周转化率 ÷ 之前一年转化率，达到 1 得满分", "of the 8 weeks before ÷ of the year before; 1 is full"));
        score.part(
                "scale",
                new Words("规模", "Scale"),
                lift,
                new Words("当期比没有活动多卖的比例，翻一倍得满分", "sold more than without it; twice as much is full"));
        score.part(
                "effect",
                new Words("真实效果", "True effect"),
                lift > 0 ? netShare : 0,
                new Words("净增 ÷ 当期多卖，全是净增得满分", "net ÷ lift; all of it net is full"));
        return score.told();
    }

    private void part(String key, Words name, @Nullable Double share, Words rule) {
        parts.add(new Part(key, name, share == null ? null : FULL * Math.clamp(share, 0, 1), rule));
    }

    private Slot told() {
        double least = 0;
        double most = 0;
        for (Part part : parts) {
            Double points = part.points();
            least += points == null ? 0 : points;
            most += points == null ? FULL : points;
        }
        return new Slot(least, most, words(least, most), parts);
    }

    private static Words words(double least, double most) {
        if (least >= WORTH) {
            return new Words("值得再报", "worth another");
        }
        if (most < SMALL) {
            return new Words("不值得再报", "not worth another");
        }
        return least >= SMALL
                ? new Words("可以小规模再试", "worth another small one")
                : new Words("还说不准，补上缺的数据再定", "open until what is missing is known");
    }
}
