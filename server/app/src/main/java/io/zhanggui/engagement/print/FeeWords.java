package io.zhanggui.engagement.print;

import io.zhanggui.settlement.contract.Commission;
import io.zhanggui.settlement.contract.Fees;
import io.zhanggui.settlement.contract.Limits;
import io.zhanggui.settlement.contract.MetricTerms;
import io.zhanggui.settlement.contract.MoneyBase;
import io.zhanggui.settlement.contract.ProfitCap;
import io.zhanggui.settlement.contract.ProfitCap.Counted;
import io.zhanggui.settlement.contract.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is paid, in sentences. */
final class FeeWords {

    private FeeWords() {}

    static List<String> fees(Fees fees, Optional<Score> score) {
        List<String> words = new ArrayList<>();
        fees.base()
                .ifPresent(base -> words.add("基础服务费：每" + base.per().zh() + " " + Figures.inFull(base.yuan()) + "；不足一个自然"
                        + base.per().zh() + "的，按天数折算。"));
        fees.commission().ifPresent(commission -> words.add(commission(commission)));
        fees.minimum()
                .ifPresent(
                        least -> words.add("最低服务费：基础服务费与佣金合计不足每" + least.per().zh() + " " + Figures.inFull(least.yuan())
                                + "的，补足到该数；不足一个自然" + least.per().zh() + "的，按天数折算。"));
        score.ifPresent(by -> words.add(score(by)));
        words.add("以上金额均为" + (fees.tax().included() ? "含税" : "不含税") + "金额，税率 "
                + Figures.share(fees.tax().rate()) + "，乙方开具"
                + fees.tax().invoice().zh() + "。");
        words.add("甲方在每个结算期结束后 " + fees.due().days() + " 个自然日内付款。");
        return words;
    }

    private static String commission(Commission commission) {
        String rates = commission.tiers().size() == 1
                ? Figures.share(commission.tiers().getFirst().rate())
                : commission.tiers().stream()
                                .map(tier -> "自 " + Figures.yuan(tier.from()) + " 起 " + Figures.share(tier.rate()))
                                .collect(Collectors.joining("，"))
                        + (commission.method() == Commission.Method.MARGINAL ? "，各档只计落在该档的金额" : "，达到的档次计全部金额");
        return "佣金：按" + commission.kind().zh() + "计提，比例 " + rates + "。计提基数为" + base(commission.base()) + "，只计"
                + commission.state().zh() + "的订单；基数为负时"
                + (commission.negative() == Commission.Negative.CARRY ? "结转，冲减以后的基数。" : "按零计。");
    }

    static String base(MoneyBase base) {
        String less = names(base.less());
        return "“" + names(base.plus()) + "”" + (less.isEmpty() ? "" : "减“" + less + "”") + "（"
                + base.variant().zh() + "）";
    }

    private static String names(List<MetricTerms> metrics) {
        return metrics.stream().map(MetricTerms::zh).collect(Collectors.joining("、"));
    }

    private static String score(Score score) {
        return "绩效服务费：每" + score.period().zh() + " " + Figures.inFull(score.fee()) + "，按各指标完成率的加权平均（单项最多计 "
                + Figures.share(score.most()) + "）支付："
                + score.shares().stream()
                        .map(share -> "达到 " + Figures.share(share.from()) + " 付 " + Figures.share(share.share()))
                        .collect(Collectors.joining("，"))
                + (score.method() == Score.Method.STEP ? "。" : "，两档之间按比例。");
    }

    static String cap(ProfitCap cap) {
        String counted = cap.counts().stream().sorted().map(FeeWords::counted).collect(Collectors.joining("、"));
        String profit = cap.profit().map(base -> "利润指" + base(base)).orElse("甲方不披露利润");
        return counted + "合计不超过甲方利润的 " + Figures.share(cap.share()) + "，"
                + cap.window().zh() + "比较，" + profit
                + "，上限向下取整到分。超出部分"
                + (cap.excess() == ProfitCap.Excess.CARRY ? "在有余额时再付" : "不再支付") + "；扣减不增加余额。利润未披露时"
                + (cap.undisclosed() == ProfitCap.Undisclosed.BLOCK ? "不出具结算单。" : "照常结算，并在结算单上注明上限无法计算。");
    }

    private static String counted(Counted counted) {
        return switch (counted) {
            case COMMISSION -> "佣金";
            case REWARD -> "奖励与绩效服务费";
            case BASE -> "基础服务费与补足";
        };
    }

    static List<String> limits(Limits limits) {
        List<String> words = new ArrayList<>();
        words.add("一个结算期内奖励合计" + limit(limits.reward()) + "，扣减合计" + limit(limits.penalty()) + "。");
        words.add("应付合计为负数时：" + limits.beyondFees().zh() + "。");
        return words;
    }

    private static String limit(Optional<Limits.Limit> limit) {
        return limit.map(each -> "最多为"
                        + List.of(
                                        each.yuan()
                                                .map(yuan -> " " + Figures.yuan(yuan))
                                                .orElse(""),
                                        each.shareOfFees()
                                                .map(share -> "当期服务费的 " + Figures.share(share))
                                                .orElse(""))
                                .stream()
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining("与"))
                        + (each.yuan().isPresent() && each.shareOfFees().isPresent() ? "中较低者" : ""))
                .orElse("不设上限");
    }
}
