package io.zhanggui.engagement.plan.rules;

import io.zhanggui.engagement.ShippedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The milestones of the work and what each asks for: {@code resources/plan/milestones.yaml}. */
public final class Milestones {

    /** The first, of the finished plan. */
    public static final String PLAN_FINAL = "plan_final";

    public static final String KICK_OFF = "kick_off";
    public static final String EVALUATED = "evaluated";

    /** Rounds of revision before a plan is final. */
    public static final int ROUNDS = 3;

    private static final File SHIPPED = ShippedFile.read("/plan/milestones.yaml", File.class);

    private Milestones() {}

    record File(List<Milestone> milestones) {}

    /** A milestone. */
    public record Milestone(String key, String zh, String en, List<Check> checks) {}

    /** One thing that has to be shown. */
    public record Check(String key, String zh, String en) {}

    public static List<Milestone> list() {
        return SHIPPED.milestones();
    }

    public static Optional<Milestone> find(String key) {
        return list().stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /**
     * Everything a milestone still lacks.
     *
     * @param passed those that were passed
     * @param made its checks that were made
     * @param rounds how often the plan was revised
     * @param kickOffHeld whether the kick-off meeting was held
     */
    public static List<String> lacking(
            Milestone milestone, Set<String> passed, Set<String> made, int rounds, boolean kickOffHeld) {
        List<String> lacking = new ArrayList<>();
        list().stream()
                .takeWhile(each -> !each.key().equals(milestone.key()))
                .filter(each -> !passed.contains(each.key()))
                .forEach(each -> lacking.add("先通过“" + each.zh() + "”"));
        milestone.checks().stream()
                .filter(check -> !made.contains(check.key()))
                .forEach(check -> lacking.add(check.zh()));
        if (milestone.key().equals(PLAN_FINAL) && rounds < ROUNDS) {
            lacking.add("方案只修订了 " + rounds + " 轮，至少 " + ROUNDS + " 轮");
        }
        if (milestone.key().equals(KICK_OFF) && !kickOffHeld) {
            lacking.add("启动会还没有开（议程提前一周，写好纪要）");
        }
        return lacking;
    }
}
