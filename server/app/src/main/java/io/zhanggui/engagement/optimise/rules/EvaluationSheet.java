package io.zhanggui.engagement.optimise.rules;

import io.zhanggui.engagement.FigureWords;
import io.zhanggui.engagement.optimise.Chain;
import io.zhanggui.engagement.optimise.LinkState;
import io.zhanggui.engagement.optimise.rules.EvaluationFacts.Fee;
import io.zhanggui.engagement.optimise.rules.EvaluationFacts.ShopEffect;
import io.zhanggui.engagement.optimise.rules.EvaluationFacts.Value;
import io.zhanggui.engagement.paper.FigureRef;
import io.zhanggui.engagement.paper.Phrase;
import io.zhanggui.engagement.paper.Sheet;
import io.zhanggui.insight.iteration.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A quarter's evaluation as a document, every figure with what it answers. */
public final class EvaluationSheet {

    private static final int MOST_SPOTS = 3;

    private final EvaluationFacts facts;
    private final Sheet.Writer sheet;
    private final double cost;
    private final Optional<Returns> returns;

    private EvaluationSheet(EvaluationFacts facts) {
        this.facts = facts;
        this.sheet = Sheet.titled("服务效果评估报告 " + facts.quarter().zh());
        this.cost = (feeFen() / 100.0)
                + facts.adSpend().map(BigDecimal::doubleValue).orElse(0.0);
        List<Returns.Daily> told =
                facts.effects().stream().flatMap(each -> each.daily().stream()).toList();
        this.returns = Returns.of(told, facts.days(), cost);
    }

    public static Sheet write(EvaluationFacts facts) {
        EvaluationSheet evaluation = new EvaluationSheet(facts);
        evaluation.conclusion();
        evaluation.goals();
        evaluation.money();
        evaluation.customers();
        evaluation.work();
        evaluation.path();
        evaluation.next();
        return evaluation.sheet.done();
    }

    private void conclusion() {
        sheet.chapter("结论").say(facts.client() + "，" + facts.quarter().zh() + "，服务自 " + facts.since() + " 起。");
        sheet.say(returns.map(told -> "每投入 1 元，多带来 " + ratio(told.ratio()) + " 元销售（"
                        + ratio(told.lowerRatio()) + " 至 " + ratio(told.upperRatio()) + "）："
                        + told.verdict().zh() + "。")
                .orElse("本季的投入产出说不了：" + why() + "。"));
        long met = facts.goals().stream().filter(EvaluationFacts.Goal::met).count();
        if (!facts.goals().isEmpty()) {
            sheet.say("合同指标 " + facts.goals().size() + " 项次，达成 " + met + " 项次。");
        }
        sheet.say("本季起了作用的改动 " + count(LinkState.WORKED) + " 项，没有起作用的 " + count(LinkState.HARMED) + " 项，说不准的 "
                + count(LinkState.OPEN) + " 项，该测还没测的 " + count(LinkState.OVERDUE) + " 项。");
    }

    private String why() {
        if (cost <= 0) {
            return "没有已确认的结算单，也没有推广花费数据";
        }
        return "没有一家店铺的效果能分析";
    }

    private void goals() {
        sheet.chapter("指标完成情况");
        if (facts.goals().isEmpty()) {
            sheet.say("本季没有双方已确认的结算单，所以没有可引用的考核结果。");
            return;
        }
        sheet.table(
                "按双方已确认的结算单",
                List.of("指标", "期间", "目标", "实际", "结果"),
                facts.goals().stream()
                        .map(goal -> List.of(
                                Phrase.of(goal.name()),
                                Phrase.of(goal.days()),
                                Phrase.of(goal.target()),
                                Phrase.figure(goal.value(), goal.source()),
                                Phrase.of(goal.verdict())))
                        .toList());
    }

    private void money() {
        sheet.chapter("投入与产出").section("投入");
        List<List<Phrase>> rows = new ArrayList<>();
        for (Fee fee : facts.fees()) {
            rows.add(List.of(Phrase.of("服务费 " + fee.days()), Phrase.figure(yuan(fee.fen()), fee.source())));
        }
        FigureRef ads =
                FigureRef.asked("ad_spend", facts.shops(), facts.quarter().days());
        rows.add(List.of(
                Phrase.of("推广花费"),
                facts.adSpend()
                        .map(spend -> Phrase.figure(yuan(spend.movePointRight(2).longValue()), ads))
                        .orElse(Phrase.of("没有数据"))));
        rows.add(List.of(Phrase.of("合计"), Phrase.of(yuan(Math.round(cost * 100)))));
        sheet.table("", List.of("项目", "金额（元）"), rows);
        sheet.section("产出：多带来的" + facts.metric());
        sheet.table(
                "",
                List.of("店铺", "平均每天多出", "区间", "说明"),
                facts.effects().stream().map(EvaluationSheet::effect).toList());
        returns.ifPresent(this::returned);
        sheet.section("没有算进去的");
        leftOut().forEach(sheet::say);
    }

    private static List<Phrase> effect(ShopEffect effect) {
        return List.of(
                Phrase.of(effect.shop()),
                effect.daily()
                        .map(daily -> Phrase.figure(whole(daily.perDay()), effect.study()))
                        .orElse(Phrase.figure("说不了", effect.study())),
                Phrase.of(effect.daily()
                        .map(daily -> whole(daily.lower()) + " 至 " + whole(daily.upper()))
                        .orElse("—")),
                Phrase.of(effect.said()));
    }

    private void returned(Returns told) {
        sheet.say("本季服务 " + facts.days() + " 天，按平均每天的效果计，多带来 " + whole(told.effect()) + " 元（"
                + whole(told.lower()) + " 至 " + whole(told.upper()) + "），投入产出 " + ratio(told.ratio()) + "（"
                + ratio(told.lowerRatio()) + " 至 " + ratio(told.upperRatio()) + "）。");
        FigureRef source =
                FigureRef.asked("gross_margin", facts.shops(), facts.quarter().days());
        facts.margin()
                .ifPresentOrElse(
                        margin -> {
                            Returns profit = told.times(margin.doubleValue());
                            sheet.say(Phrase.of("按本季毛利率 ")
                                    .and(percent(margin.doubleValue()), source)
                                    .and("，多带来的毛利是投入的 " + ratio(profit.ratio()) + " 倍（"
                                            + ratio(profit.lowerRatio()) + " 至 " + ratio(profit.upperRatio())
                                            + "）：" + profit.verdict().zh() + "。"));
                        },
                        () -> sheet.say("没有商品成本，所以多带来多少毛利说不了；只看销售额会高估回报。"));
    }

    private List<String> leftOut() {
        List<String> all = new ArrayList<>();
        all.add("效果已扣除季节、节日与服务前的走势；没有拿别的店铺对照，大盘同时发生的变化分不开。");
        all.add("推广花费按全部计入，没有扣掉不请服务商也会花的部分；商家自己的人工和商品成本不在投入里。");
        all.add("各店区间的两端相加，比实际需要的宽；十次里至少九次真值在区间内。");
        if (facts.effects().stream().anyMatch(each -> each.daily().isEmpty())) {
            all.add("说不了的店铺不在产出里，它们的推广花费在投入里，所以投入产出偏低。");
        }
        if (facts.unsettled() > 0) {
            all.add("还有 " + facts.unsettled() + " 个结算期没有双方确认，服务费不在投入里，所以投入产出偏高。");
        }
        if (facts.adSpend().isEmpty()) {
            all.add("没有推广花费数据，投入只有服务费，所以投入产出偏高。");
        } else if (facts.adMissing() > 0) {
            all.add("推广花费缺 " + facts.adMissing() + " 天。");
        }
        all.add("以后才来的回头客、品牌与标准化流程的价值不在产出里。");
        return all;
    }

    private void customers() {
        sheet.chapter("客户价值");
        sheet.table(
                "本季新客与去年同季",
                List.of("", "本季", "去年同季"),
                List.of(
                        List.of(Phrase.of("一位新客一年的价值（估计）"), worth(facts.now()), worth(facts.lastYear())),
                        List.of(
                                Phrase.of("新客数"),
                                Phrase.figure(
                                        Long.toString(facts.now().customers()),
                                        facts.now().study()),
                                Phrase.figure(
                                        Long.toString(facts.lastYear().customers()),
                                        facts.lastYear().study())),
                        List.of(
                                Phrase.of("次月再买的比例"),
                                Phrase.of(facts.now()
                                        .back()
                                        .map(EvaluationSheet::percent)
                                        .orElse("还不知道")),
                                Phrase.of(facts.lastYear()
                                        .back()
                                        .map(EvaluationSheet::percent)
                                        .orElse("不知道")))));
        sheet.say("价值含首购与之后一年预计的净收，按年 10% 折现；次月再买只看次月已过完的月份。");
    }

    private static Phrase worth(Value value) {
        return Phrase.figure(value.worth().map(worth -> whole(worth) + " 元").orElse(value.said()), value.study());
    }

    private void work() {
        sheet.chapter("做了什么、哪些有效");
        if (facts.links().isEmpty()) {
            sheet.say("改动记录里没有本季的改动。");
            return;
        }
        sheet.table(
                "",
                List.of("编号", "发现", "改动", "状态", "效果"),
                facts.links().stream().map(EvaluationSheet::link).toList());
    }

    private static List<Phrase> link(Chain.Link link) {
        Step.Plan plan = link.iteration().plan();
        Step.Measuring measuring = link.iteration().measuring();
        String citation = link.iteration().id().citation();
        return List.of(
                Phrase.figure(
                        citation,
                        FigureRef.kept(
                                "iteration", Long.toString(link.iteration().id().value()))),
                Phrase.of(link.iteration().finding().text()),
                Phrase.of(plan == null ? "—" : plan.what()),
                Phrase.of(link.state().zh()),
                measuring == null
                        ? Phrase.of("—")
                        : Phrase.figure(measuring.headline().zh(), cited(measuring.evidence())));
    }

    private static FigureRef cited(String evidence) {
        return FigureRef.kept(evidence.startsWith("E") ? "experiment" : "study", evidence.substring(1));
    }

    private void path() {
        sheet.chapter("影响路径");
        List<List<Phrase>> rows = new ArrayList<>();
        for (EffectPath stage : EffectPath.values()) {
            rows.add(List.of(
                    Phrase.of(stage.zh()),
                    Phrase.of(stage.when()),
                    Phrase.of(
                            stage.standing(facts.since(), facts.quarter().days().to())),
                    Phrase.of(seen(stage))));
        }
        sheet.table("方案的预期与现在", List.of("预期", "时间", "现在", "看到的"), rows);
    }

    private String seen(EffectPath stage) {
        return switch (stage) {
            case RETURN ->
                returns.map(told -> "投入产出 " + ratio(told.ratio()) + "，"
                                + told.verdict().zh())
                        .orElse("说不了");
            case STANDARD -> facts.papers().contains("operating_manual") ? "《标准作业手册》已发出" : "《标准作业手册》还没发出";
            case BRAND -> facts.papers().contains("brand_roadmap") ? "《品牌发展路线图》已发出" : "《品牌发展路线图》还没发出";
        };
    }

    private void next() {
        sheet.chapter("下季度");
        List<String> steps = new ArrayList<>();
        facts.fired()
                .forEach(each -> steps.add(
                        each.title() + "的 B 方案已触发，决定是否改用：" + each.fallback().text()));
        facts.links().stream()
                .filter(link -> link.state() == LinkState.OVERDUE)
                .forEach(link -> steps.add("测 " + link.iteration().id().citation() + " 的效果"));
        facts.links().stream()
                .filter(link -> link.state() == LinkState.HARMED)
                .forEach(link -> steps.add("撤回 " + link.iteration().id().citation() + " 或换做法：测下来变差了"));
        facts.links().stream()
                .filter(link -> link.state() == LinkState.FOUND)
                .forEach(link -> steps.add("给 " + link.iteration().id().citation() + " 定改动："
                        + link.iteration().finding().text()));
        facts.untaken().stream()
                .limit(MOST_SPOTS)
                .forEach(spot -> steps.add(spot.shopName() + "的" + spot.name().zh() + "（估计损失 "
                        + FigureWords.yuan(new BigDecimal(spot.worth())) + "）："
                        + spot.step().zh()));
        facts.goals().stream()
                .filter(goal -> !goal.met())
                .forEach(goal -> steps.add("“" + goal.name() + "”（" + goal.days() + "）没有达成：找原因，定改动"));
        facts.effects().stream()
                .filter(each -> each.daily().isEmpty())
                .forEach(each -> steps.add("补齐" + each.shop() + "的数据，效果才说得了（" + each.said() + "）"));
        if (facts.adSpend().isEmpty()) {
            steps.add("导入推广报表，投入才完整");
        }
        if (facts.unsettled() > 0) {
            steps.add("确认 " + facts.unsettled() + " 个结算期");
        }
        if (steps.isEmpty()) {
            steps.add("没有从数据里看到要改的；照现在的方案继续。");
        }
        steps.forEach(sheet::say);
    }

    private long count(LinkState state) {
        return facts.links().stream().filter(link -> link.state() == state).count();
    }

    private long feeFen() {
        return facts.fees().stream().mapToLong(Fee::fen).sum();
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share)
                        .movePointRight(2)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString() + "%";
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
