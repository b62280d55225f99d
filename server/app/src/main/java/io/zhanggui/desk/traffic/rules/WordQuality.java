package io.zhanggui.desk.traffic.rules;

import io.zhanggui.metrics.Note;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good the visitors are whom a search word leads, against all words of the shop: whether they pay counts two, whether
 * they put into the cart and whether they mark a favourite one each. A step counts only where it differs clearly.
 *
 * @param why the steps that differ; of a word that is not judged, why not
 */
public record WordQuality(Level level, Note why) {

    private static final int PAYS = 2;
    private static final int CLEAR = 2;

    /** How good. */
    public enum Level {
        HIGH("高", "high"),
        MIDDLE("中", "middling"),
        LOW("低", "low"),
        UNTOLD("看不出", "cannot be told");

        private final String zh;
        private final String en;

        Level(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    /** A step that visitors take: its rate by this word and by all together. */
    public record Step(
            String zh,
            String en,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal mean) {}

    /** The rule, and what it leaves out. */
    public static List<Note> told() {
        return List.of(
                new Note(
                        "质量：支付转化率明显高于（低于）全部词合计记 +2（−2），加购率、收藏率各记 ±1；合计 2 及以上为高，−2 及以下为低。明显＝95% 区间不含合计值；少于 "
                                + Judged.FEWEST_VISITS + " 访客不判断。",
                        "Quality: paying clearly more (less) than all words counts 2, the cart and favourites 1 each; 2 and more"
                                + " is high, -2 and less low. Clearly: the 95 % interval leaves the mean of all words out; fewer than "
                                + Judged.FEWEST_VISITS + " visits are not judged."),
                new Note(
                        "搜索词报表里没有直通车质量分，也没有退款和搜索排名：质量分请在直通车后台看，按词的退款率和排名占比算不出来。",
                        "The report of search words holds neither the quality score of search ads nor refunds nor ranks: these"
                                + " cannot be computed by word."));
    }

    /**
     * The quality.
     *
     * @param visits led by the word
     * @param pays whether visitors pay
     * @param others lighter steps
     */
    public static WordQuality of(@Nullable BigDecimal visits, Step pays, List<Step> others) {
        Judged paying = Judged.of(visits, pays.rate(), pays.mean());
        if (visits == null || paying == null || paying.level() == Judged.Level.FEW) {
            return new WordQuality(
                    Level.UNTOLD,
                    new Note("少于 " + Judged.FEWEST_VISITS + " 访客", "fewer than " + Judged.FEWEST_VISITS + " visits"));
        }
        int points = PAYS * sign(paying);
        List<Note> differs = new ArrayList<>();
        say(pays, paying, differs);
        for (Step step : others) {
            Judged judged = Judged.of(visits, step.rate(), step.mean());
            if (judged != null) {
                points += sign(judged);
                say(step, judged, differs);
            }
        }
        return new WordQuality(level(points), why(differs));
    }

    private static Level level(int points) {
        if (points >= CLEAR) {
            return Level.HIGH;
        }
        return points <= -CLEAR ? Level.LOW : Level.MIDDLE;
    }

    private static int sign(Judged judged) {
        return switch (judged.level()) {
            case ABOVE -> 1;
            case BELOW -> -1;
            case NEAR, FEW -> 0;
        };
    }

    private static void say(Step step, Judged judged, List<Note> differs) {
        if (sign(judged) == 0 || step.rate() == null || step.mean() == null) {
            return;
        }
        boolean above = judged.level() == Judged.Level.ABOVE;
        differs.add(new Note(
                step.zh() + " " + percent(step.rate()) + (above ? " 高于 " : " 低于 ") + percent(step.mean()),
                step.en() + " " + percent(step.rate()) + (above ? " above " : " below ") + percent(step.mean())));
    }

    private static Note why(List<Note> differs) {
        return differs.isEmpty()
                ? new Note("与全部词没有明显差别", "no clear difference from all words")
                : new Note(
                        String.join("；", differs.stream().map(Note::zh).toList()),
                        String.join("; ", differs.stream().map(Note::en).toList()));
    }

    private static String percent(BigDecimal fraction) {
        return fraction.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
