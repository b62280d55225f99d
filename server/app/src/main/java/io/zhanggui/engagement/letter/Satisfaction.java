package io.zhanggui.engagement.letter;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/**
 * What one person of a client said of a month's work (row F177).
 *
 * @param month its first day
 * @param respondent who said it, by name
 * @param byStaff whether somebody of the agency asked and wrote it down
 * @param scores from 1, bad, to 5, good, one for each question
 */
public record Satisfaction(
        LocalDate month,
        String respondent,
        UserId by,
        boolean byStaff,
        Map<Question, Integer> scores,
        String remark,
        Instant at) {

    public static final int WORST = 1;
    public static final int BEST = 5;
    /** Our own bound: two of five on any question, or a mean below three, is looked into. */
    private static final int POOR = 2;

    private static final double POOR_MEAN = 3;

    /** Short enough to be answered on the way: our own choice, the source names no questions. */
    public enum Question {
        OVERALL("总体满意", "overall"),
        RESULTS("效果符合预期", "results as expected"),
        COMMUNICATION("沟通及时、说得清楚", "communication in time and clear"),
        SKILL("专业能力", "professional skill");

        private final String zh;
        private final String en;

        Question(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    /** The mean of all questions. */
    public double mean() {
        return scores.values().stream().mapToInt(Integer::intValue).average().orElse(0);
    }

    /** Whether somebody has to look into it. */
    public boolean isPoor() {
        return mean() < POOR_MEAN || scores.values().stream().anyMatch(score -> score <= POOR);
    }
}
