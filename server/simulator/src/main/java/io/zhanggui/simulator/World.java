package io.zhanggui.simulator;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;

/** A drawn world. Histories are drawn when asked for and not kept: they are the same each time. */
public final class World {
    /** Just after midnight, so that no export claims to come from later than whoever reads it today. */
    private static final LocalTime EXPORT_TIME = LocalTime.of(0, 20);

    private final WorldPlan plan;

    World(WorldPlan plan) {
        this.plan = plan;
    }

    public WorldPlan plan() {
        return plan;
    }

    public List<ShopPlan> shops() {
        return plan.shops();
    }

    /** First day of every history. */
    public LocalDate from() {
        return plan.from();
    }

    /** First day after every history. */
    public LocalDate today() {
        return plan.today();
    }

    /** What happened in one shop; some 100 MB for a mature shop of the demonstration. */
    public ShopHistory history(ShopPlan shop) {
        return new ShopSimulation(plan, shop, asOf()).run();
    }

    /** A history in which nothing happens: its days are there, to plan with before drawing. */
    public ShopHistory outline(ShopPlan shop) {
        int days = (int) ChronoUnit.DAYS.between(from(), today());
        return new ShopHistory(
                Dice.hash(plan.seed(), shop.number()),
                shop,
                plan.listEvents(shop),
                from(),
                today(),
                asOf(),
                List.of(),
                Collections.nCopies(days, List.of()),
                Collections.nCopies(days, 0));
    }

    /** The moment of the newest exports. */
    public long asOf() {
        return WallClock.at(LocalDateTime.of(plan.today(), EXPORT_TIME));
    }

    /** What the files of all shops must say once all are loaded. */
    public Truth truth() {
        Truth truth = new Truth(List.of(), plan.events());
        for (ShopPlan shop : shops()) {
            truth = truth.and(Truth.of(history(shop)));
        }
        return truth;
    }
}
