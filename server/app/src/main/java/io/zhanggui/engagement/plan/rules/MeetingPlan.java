package io.zhanggui.engagement.plan.rules;

import io.zhanggui.engagement.ShippedFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The meetings across departments of each phase: {@code resources/plan/meetings.yaml} (rows F168–F170). */
public final class MeetingPlan {

    private static final File SHIPPED = ShippedFile.read("/plan/meetings.yaml", File.class);

    private MeetingPlan() {}

    record File(List<Phase> phases) {}

    /**
     * A phase.
     *
     * @param every days from one meeting to the next, in turn
     */
    public record Phase(
            String key, String zh, String en, List<Integer> every, List<String> departments, List<Theme> meetings) {}

    /** What one is about and the paper it brings forth. */
    public record Theme(String theme, String paper) {}

    /** One of them on its day. */
    public record Planned(int number, LocalDate day, String theme, String paper, List<String> departments) {}

    public static List<Phase> list() {
        return SHIPPED.phases();
    }

    public static Optional<Phase> find(String key) {
        return list().stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /** All of a phase from its first day on. */
    public static List<Planned> from(Phase phase, LocalDate first) {
        List<Planned> planned = new ArrayList<>();
        LocalDate day = first;
        for (int i = 0; i < phase.meetings().size(); i++) {
            Theme theme = phase.meetings().get(i);
            planned.add(new Planned(i + 1, day, theme.theme(), theme.paper(), phase.departments()));
            day = day.plusDays(phase.every().get(i % phase.every().size()));
        }
        return planned;
    }
}
