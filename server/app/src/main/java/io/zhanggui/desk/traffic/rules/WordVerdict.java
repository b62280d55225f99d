package io.zhanggui.desk.traffic.rules;

import io.zhanggui.metrics.Note;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to do with a search word, by a stated rule. */
public enum WordVerdict {
    RAISE("值得加投", "Worth raising"),
    WATCH("观察", "Watch"),
    DROP("放弃", "Drop"),
    UNTOLD("数据太少", "Too little data");

    /** Below so many visits a word says nothing. */
    public static final int FEWEST_VISITS = 50;

    private static final BigDecimal WORTHY = new BigDecimal("1.2");
    private static final BigDecimal POOR = new BigDecimal("0.5");

    private final String zh;
    private final String en;

    WordVerdict(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The rule as a reader may check it. */
    public static List<Note> told() {
        return List.of(
                new Note(
                        "值得加投：转化率高于全部词合计（95% 区间），或不低于合计且每访客价值是合计的 1.2 倍以上。",
                        "Worth raising: it converts better than all words (95 % interval), or not worse and a visit is worth 1.2 times theirs."),
                new Note(
                        "放弃：转化率低于合计（95% 区间），且每访客价值不到合计的一半。",
                        "Drop: it converts worse than all words (95 % interval), and a visit is worth less than half of theirs."),
                new Note(
                        "观察：其余；少于 " + FEWEST_VISITS + " 访客的词不判断。",
                        "Watch: all others; nothing is said of words with fewer than " + FEWEST_VISITS + " visits."));
    }

    /**
     * The verdict.
     *
     * @param visits led by the word
     * @param conversion against all words; null where it is not known
     * @param worth yuan a visit
     * @param mean the same of all words
     */
    public static WordVerdict of(
            @Nullable BigDecimal visits,
            @Nullable Judged conversion,
            @Nullable BigDecimal worth,
            @Nullable BigDecimal mean) {
        if (visits == null
                || conversion == null
                || mean == null
                || visits.compareTo(BigDecimal.valueOf(FEWEST_VISITS)) < 0) {
            return UNTOLD;
        }
        BigDecimal value = worth == null ? BigDecimal.ZERO : worth;
        return switch (conversion.level()) {
            case ABOVE -> RAISE;
            case BELOW -> value.compareTo(mean.multiply(POOR)) < 0 ? DROP : WATCH;
            case NEAR, FEW -> value.compareTo(mean.multiply(WORTHY)) >= 0 ? RAISE : WATCH;
        };
    }
}
