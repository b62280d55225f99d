package io.zhanggui.insight.experiment.rules;

import io.zhanggui.insight.experiment.ExperimentDesign;
import io.zhanggui.insight.experiment.MetricKind;
import io.zhanggui.insight.experiment.rules.Reading.Report;
import io.zhanggui.insight.experiment.rules.Reading.VariantEffect;
import io.zhanggui.insight.experiment.rules.Reading.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A reading in one plain sentence, one number, and how sure. */
final class Sentences {

    private static final BigDecimal SMALL = new BigDecimal("0.1");
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

    private final ExperimentDesign design;

    Sentences(ExperimentDesign design) {
        this.design = design;
    }

    Report of(
            Reading.State state,
            Reading.Progress progress,
            Reading.@Nullable Split split,
            List<VariantEffect> effects,
            Reading.@Nullable DoubtWords doubt) {
        if (state == Reading.State.EMPTY) {
            return plain("还没有读数：把每天每组的数贴进来，或上传 CSV。", "No days yet: paste or upload what each variant had a day.");
        }
        if (split != null && split.mismatch()) {
            return plain(
                    "分流比例和计划不符，结果不可信：先查清分流和埋点，再重做。",
                    "The split is not as planned, so no result can be trusted: find its cause, then repeat the test.");
        }
        if (state == Reading.State.HIDDEN) {
            String left = progress.daysLeft() == null ? "" : "，按现在的速度还要 " + progress.daysLeft() + " 天";
            String leftEn = progress.daysLeft() == null ? "" : "; " + progress.daysLeft() + " more days at this pace";
            return plain(
                    "还不能看结论：样本到了计划的 " + percent(progress.share()) + left + "。",
                    "Not to be read yet: " + percent(progress.share()) + " of the planned size" + leftEn + ".");
        }
        if (doubt != null || effects.isEmpty()) {
            return plain(
                    "数据还说明不了：" + (doubt == null ? "" : doubt.zh()) + "。",
                    "The data cannot tell yet: " + (doubt == null ? "" : doubt.en()) + ".");
        }
        return found(leading(effects), progress);
    }

    /** The best of the proven ones; else the most promising of the unclear; else the least bad. */
    private VariantEffect leading(List<VariantEffect> effects) {
        return effects.stream()
                .max(Comparator.comparing((VariantEffect effect) -> switch (effect.verdict()) {
                            case BETTER -> 2;
                            case UNCLEAR -> 1;
                            case WORSE -> 0;
                        })
                        .thenComparing(effect ->
                                effect.absolute() * design.numbers().better().sign()))
                .orElseThrow();
    }

    private Report found(VariantEffect effect, Reading.Progress progress) {
        String change = amount(Math.abs(effect.absolute()), true);
        String changeEn = amount(Math.abs(effect.absolute()), false);
        String range = range(effect, " ~ ", true);
        String rangeEn = range(effect, " to ", false);
        String control = design.variants().getFirst();
        boolean rise = effect.absolute() > 0;
        String number = signed(effect.absolute(), true);
        String sureZh = sure(effect, true, range);
        String sureEn = sure(effect, false, rangeEn);
        if (effect.verdict() == Verdict.UNCLEAR) {
            String left = progress.reachedOn() != null || progress.daysLeft() == null
                    ? "；已到计划样本，小于这个范围的差别这次测不出来"
                    : "；到计划样本约还要 " + progress.daysLeft() + " 天";
            String leftEn = progress.reachedOn() != null || progress.daysLeft() == null
                    ? "; the planned size is reached, and a smaller difference is beyond this test"
                    : "; about " + progress.daysLeft() + " more days to the planned size";
            return new Report(
                    "看不出“%s”和“%s”的%s有差别：差 %s（%s）%s。"
                            .formatted(effect.variant(), control, design.metric(), number, range, left),
                    "No difference in %s between “%s” and “%s” is proven: %s (%s)%s."
                            .formatted(
                                    design.metric(),
                                    effect.variant(),
                                    control,
                                    signed(effect.absolute(), false),
                                    rangeEn,
                                    leftEn),
                    number,
                    sureZh,
                    sureEn);
        }
        boolean better = effect.verdict() == Verdict.BETTER;
        return new Report(
                "“%s”比“%s”%s：%s%s %s%s。"
                        .formatted(
                                effect.variant(),
                                control,
                                better ? "好" : "差",
                                design.metric(),
                                rise ? "提高" : "降低",
                                change,
                                relative(effect, "（相对 ", "）")),
                "“%s” is %s than “%s”: %s %s by %s%s."
                        .formatted(
                                effect.variant(),
                                better ? "better" : "worse",
                                control,
                                design.metric(),
                                rise ? "rises" : "falls",
                                changeEn,
                                relative(effect, " (", " relative)")),
                number,
                sureZh,
                sureEn);
    }

    private String sure(VariantEffect effect, boolean zh, String range) {
        String level = percent(1 - design.numbers().alpha());
        Double chance = effect.chanceToWin();
        String win = chance == null ? "" : chanceText(chance);
        if (zh) {
            return "有 " + level + " 的把握差别在 " + range + "之间" + (chance == null ? "" : "；胜过对照的可能是 " + win);
        }
        return level + " sure that the difference lies in " + range
                + (chance == null ? "" : "; the chance to beat the control is " + win);
    }

    /** Never certain in either way. */
    private static String chanceText(double chance) {
        if (chance > 0.999) {
            return ">99.9%";
        }
        return chance < 0.001 ? "<0.1%" : percent(chance);
    }

    private static String relative(VariantEffect effect, String before, String after) {
        Double share = effect.relative();
        return share == null ? "" : before + String.format(Locale.ROOT, "%+.1f%%", share * 100) + after;
    }

    private String range(VariantEffect effect, String between, boolean zh) {
        return sign(effect.lower())
                + figure(effect.lower())
                + between
                + sign(effect.upper())
                + figure(effect.upper())
                + unit(zh);
    }

    private String signed(double value, boolean zh) {
        return sign(value) + figure(value) + unit(zh);
    }

    private String amount(double value, boolean zh) {
        return figure(value) + unit(zh);
    }

    private String sign(double value) {
        return new BigDecimal(figure(value)).signum() == 0 ? "" : value < 0 ? "−" : "+";
    }

    /** In the metric's unit, without its sign. */
    private String figure(double value) {
        return digits(Math.abs(design.numbers().kind() == MetricKind.PROPORTION ? value * 100 : value));
    }

    /** Points for proportions. */
    private String unit(boolean zh) {
        if (design.numbers().kind() == MetricKind.PROPORTION) {
            return zh ? " 个百分点" : " points";
        }
        String unit = design.unit();
        return unit == null ? "" : " " + unit;
    }

    /** Two places; where that leaves nothing, two digits that count. */
    private static String digits(double value) {
        BigDecimal plain = BigDecimal.valueOf(value);
        boolean small = plain.signum() > 0 && plain.compareTo(SMALL) < 0;
        return (small ? plain.round(TWO_DIGITS) : plain.setScale(2, RoundingMode.HALF_UP)).toPlainString();
    }

    private static String percent(double share) {
        return new BigDecimal(share * 100)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }

    private static Report plain(String zh, String en) {
        return new Report(zh, en, "", "", "");
    }
}
