package io.zhanggui.engagement.letter.rules;

import io.zhanggui.engagement.FigureWords;
import io.zhanggui.engagement.letter.PeriodFacts;
import io.zhanggui.engagement.letter.PeriodFacts.Figure;
import io.zhanggui.engagement.letter.PeriodFacts.Past;
import io.zhanggui.engagement.paper.FigureRef;
import io.zhanggui.engagement.paper.Phrase;
import io.zhanggui.metrics.Unit;
import io.zhanggui.shared.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Figures, changes and days as a letter says them. A value points at the question it answers; a change points at the value
 * it is set against.
 */
final class Said {

    private static final int SHARE_DECIMALS = 6;

    private final PeriodFacts facts;

    Said(PeriodFacts facts) {
        this.facts = facts;
    }

    /** Such as {@code 支付金额 12.3 万元}; only of figures that have a value. */
    Phrase named(Figure figure) {
        return Phrase.of(figure.zh() + " ").and(value(figure));
    }

    Phrase value(Figure figure) {
        return value(figure, facts.period(), figure.value());
    }

    Phrase past(Figure figure, Past past) {
        return value(figure, past.period(), past.value());
    }

    private Phrase value(Figure figure, Period period, @Nullable BigDecimal value) {
        return value == null
                ? Phrase.of("—")
                : Phrase.figure(FigureWords.of(value, figure.unit()), asked(figure.metric(), period));
    }

    FigureRef asked(String metric, Period period) {
        return new FigureRef.Asked(metric, facts.shops(), period.from(), period.to());
    }

    /** How far it is from an earlier value, such as {@code +5.2%}. */
    Phrase change(Figure figure, Past past) {
        return Phrase.figure(moved(figure, past), asked(figure.metric(), past.period()));
    }

    /**
     * Shares move by percentage points and scores by points, all else in percent of what it was; from nothing there is no
     * percentage.
     */
    static String moved(Figure figure, Past past) {
        BigDecimal now = figure.value() == null ? BigDecimal.ZERO : figure.value();
        BigDecimal difference = now.subtract(past.value());
        if (figure.unit().isShare()) {
            return signed(difference.movePointRight(2), "0.00", " 个百分点");
        }
        if (figure.unit() == Unit.SCORE) {
            return signed(difference, "0.00", " 分");
        }
        if (past.value().signum() == 0) {
            return difference.signum() == 0 ? "持平" : "从 0 起";
        }
        return signed(share(difference, past.value().abs()).movePointRight(2), "#,##0.0", "%");
    }

    private static String signed(BigDecimal difference, String pattern, String unit) {
        String digits = digits(difference.abs(), pattern);
        if (new BigDecimal(digits.replace(",", "")).signum() == 0) {
            return "持平";
        }
        return (difference.signum() > 0 ? "+" : "-") + digits + unit;
    }

    static String percent(BigDecimal share) {
        return digits(share.movePointRight(2), "#,##0.0") + "%";
    }

    /** One over the other; the other is not 0. */
    static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, SHARE_DECIMALS, RoundingMode.HALF_UP);
    }

    private static String digits(BigDecimal value, String pattern) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** Such as {@code 11月29日}. */
    static String day(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** Such as {@code 周日}. */
    static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA);
    }

    /** Such as {@code 11月23日–29日}. */
    static String days(Period period) {
        LocalDate last = period.to().minusDays(1);
        if (last.equals(period.from())) {
            return day(last);
        }
        boolean sameMonth = last.getMonthValue() == period.from().getMonthValue();
        return day(period.from()) + "–" + (sameMonth ? last.getDayOfMonth() + "日" : day(last));
    }

    /** The phrases with something between them. */
    static Phrase join(List<Phrase> phrases, String between) {
        Phrase all = new Phrase(List.of());
        for (Iterator<Phrase> rest = phrases.iterator(); rest.hasNext(); ) {
            all = all.and(rest.next());
            if (rest.hasNext()) {
                all = all.and(between);
            }
        }
        return all;
    }
}
