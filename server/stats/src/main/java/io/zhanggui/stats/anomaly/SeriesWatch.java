package io.zhanggui.stats.anomaly;

import io.zhanggui.stats.Interval;
import java.util.Optional;

/**
 * Watches one series, value after value.
 *
 * <p>Model: a robust seasonal baseline ({@link Baseline}) gives each value a predictive distribution. Four detectors share
 * the plan's chance of false alarm α a value: the two tails of the value itself (0.35 α below, 0.15 α above, for a missed plunge
 * costs more; with tails stretched as the series' own, {@link TailStretch}), e-detectors of means halved or cut to a tenth, doubled or fourfold (0.2 α and 0.1 α,
 * {@link EDetector}) which find within the first interval what its number of events can tell and otherwise as soon as the
 * sum can, and for daily series drifts (0.1 α each side, {@link DriftDetector}).
 *
 * <p>Inputs: indexes that rise, values in the series' unit, NaN for missing. An incident gives one finding; while it lasts
 * the baseline stands still. After {@link WatchPlan#confirmAfter} intervals it is a level shift and the baseline moves; a rise
 * back within eight weeks is a return, which the baseline follows at once.
 *
 * <p>Failure modes: noise that holds on over many intervals (bursts of minutes) is taken for a change; nothing is found
 * during the warm-up; a series of few events can only be told slowly (a halved mean μ
 * with Poisson noise needs about ln(1/α) / (0.153 μ) intervals); on days of an {@link Occasion} with a wide spread only what
 * exceeds the spread is found. Not safe for several threads at once.
 *
 * <p>Worked: thirty days of 1,000 visitors, then 500: the day is a plunge; then 1,000 again and the baseline is 1,000.
 */
public final class SeriesWatch {

    private static final double LOW_SHARE = 0.35;
    private static final double HIGH_SHARE = 0.15;
    private static final double FALL_SHARE = 0.2;
    private static final double RISE_SHARE = 0.1;
    private static final double DRIFT_SHARE = 0.1;
    private static final double[] FALLS = {0.5, 0.1};
    private static final double[] RISES = {2, 4};
    private static final double[] SHIFTS = {3, 6};
    private static final double WORTH_A_LOOK = 1.9;
    private static final double WIDE = 0.2;

    private final WatchPlan plan;
    private final Baseline baseline;
    private final EDetector fall;
    private final EDetector rise;
    private final Incident incident;
    private final DriftDetector drift;
    private final double lowChance;
    private final double highChance;
    private final double fallThreshold;
    private final double riseThreshold;
    private final double driftThreshold;
    private final double wide;
    private TailStretch lowerTail;
    private TailStretch upperTail;
    private long seen;
    private boolean isMissing;

    /** A series of which nothing is known. */
    public SeriesWatch(WatchPlan plan) {
        this(
                plan,
                new Baseline(plan),
                new EDetector(FALLS.length),
                new EDetector(RISES.length),
                new Incident(plan, IncidentState.NONE),
                new DriftDetector(plan));
        lowerTail = TailStretch.NONE;
        upperTail = TailStretch.NONE;
        seen = Long.MIN_VALUE;
    }

    /** Takes up a series where it was left. */
    public SeriesWatch(WatchPlan plan, WatchState state) {
        this(
                plan,
                new Baseline(plan, state.baseline()),
                new EDetector(state.fall()),
                new EDetector(state.rise()),
                new Incident(plan, state.incident()),
                new DriftDetector(plan, state.drift()));
        lowerTail = state.lowerTail();
        upperTail = state.upperTail();
        seen = state.seen();
        isMissing = state.isMissing();
    }

    private SeriesWatch(
            WatchPlan plan, Baseline baseline, EDetector fall, EDetector rise, Incident incident, DriftDetector drift) {
        this.plan = plan;
        this.baseline = baseline;
        this.fall = fall;
        this.rise = rise;
        this.incident = incident;
        this.drift = drift;
        double chance = plan.chance();
        lowChance = LOW_SHARE * chance;
        highChance = HIGH_SHARE * chance;
        fallThreshold = 1 / (FALL_SHARE * chance);
        riseThreshold = 1 / (RISE_SHARE * chance);
        driftThreshold = 1 / (DRIFT_SHARE * chance);
        double unit = plan.measure().isMultiplied() ? 1 : 4 * plan.noise();
        wide = Math.pow(WIDE * unit, 2);
        lowerTail = TailStretch.NONE;
        upperTail = TailStretch.NONE;
    }

    public WatchState state() {
        return new WatchState(
                baseline.state(),
                lowerTail,
                upperTail,
                fall.state(),
                rise.state(),
                incident.state(),
                drift.state(),
                seen,
                isMissing);
    }

    public Reading observe(long index, double value) {
        return observe(index, value, Occasion.NONE);
    }

    /**
     * Takes the next value.
     *
     * @param index above the one before; intervals left out are taken as missing
     * @param value NaN where it is missing for good; a value that may still come is not told yet ({@link Punctuality})
     * @throws IllegalArgumentException where the index does not rise
     */
    public Reading observe(long index, double value, Occasion occasion) {
        if (index <= seen) {
            throw new IllegalArgumentException("index " + index + " after " + seen);
        }
        seen = index;
        if (!Double.isNaN(value) && !plan.measure().allows(value)) {
            return new Reading(index, value, DataState.OUT_OF_DOMAIN, Optional.empty(), Optional.empty());
        }
        boolean canStart = value > 0 || plan.measure() != Measure.AMOUNT;
        if (!baseline.isStarted() && (Double.isNaN(value) || !canStart)) {
            DataState state = Double.isNaN(value) ? DataState.MISSING : DataState.ZERO_REAL;
            return new Reading(index, value, state, Optional.empty(), Optional.empty());
        }
        if (!baseline.isStarted()) {
            baseline.start(index, value);
        }
        baseline.advance(index, occasion);
        Expectation expected = baseline.expectation();
        return Double.isNaN(value) ? missing(index, expected) : present(index, value, expected);
    }

    private Reading missing(long index, Expectation expected) {
        boolean isFirst = !isMissing && baseline.learnt() >= plan.warmUp();
        isMissing = true;
        Optional<Finding> finding =
                isFirst ? Optional.of(Sentences.missing(index, expected, band(expected))) : Optional.empty();
        return new Reading(index, Double.NaN, DataState.MISSING, Optional.of(expected), finding);
    }

    private Reading present(long index, double value, Expectation expected) {
        isMissing = false;
        Optional<Finding> finding = baseline.learnt() < plan.warmUp()
                ? learn(value)
                : incident.isOpen() ? during(index, value, expected) : ordinary(index, value, expected);
        return new Reading(index, value, dataState(value, expected), Optional.of(expected), finding);
    }

    private DataState dataState(double value, Expectation expected) {
        if (value != 0 || plan.measure() == Measure.REAL) {
            return DataState.PRESENT;
        }
        return lowerTail.adjust(expected.lowerTail(0)) < lowChance ? DataState.ZERO_UNEXPECTED : DataState.ZERO_REAL;
    }

    private Optional<Finding> learn(double value) {
        baseline.learn(value);
        return Optional.empty();
    }

    private Optional<Finding> ordinary(long index, double value, Expectation expected) {
        double distance = expected.distance(value);
        double chance = tailChance(value, distance, expected);
        accumulate(value, expected);
        int direction = chance < (distance < 0 ? lowChance : highChance) && plan.isWorthAnAlarm(value, expected)
                ? (distance < 0 ? -1 : 1)
                : sumDirection();
        if (direction != 0) {
            return begin(index, value, expected, direction, chance);
        }
        learnTail(distance, chance, expected, value);
        baseline.learn(value);
        return drift(index, distance, expected);
    }

    private double tailChance(double value, double distance, Expectation expected) {
        if (Math.abs(distance) < WORTH_A_LOOK) {
            return 1;
        }
        return distance < 0 ? lowerTail.adjust(expected.lowerTail(value)) : upperTail.adjust(expected.upperTail(value));
    }

    private void learnTail(double distance, double chance, Expectation expected, double value) {
        if (chance == 1 || isOccasion()) {
            return;
        }
        if (distance < 0) {
            lowerTail = lowerTail.learn(expected.lowerTail(value));
        } else {
            upperTail = upperTail.learn(expected.upperTail(value));
        }
    }

    private boolean isOccasion() {
        return baseline.festivalVariance() > wide;
    }

    private void accumulate(double value, Expectation expected) {
        if (baseline.partsVariance() > wide) {
            fall.reset();
            rise.reset();
            return;
        }
        boolean multiplied = plan.measure().isMultiplied();
        for (int i = 0; i < FALLS.length; i++) {
            fall.add(
                    i,
                    multiplied
                            ? LikelihoodRatio.ofRatio(expected, value, FALLS[i])
                            : LikelihoodRatio.ofShift(expected, value, -SHIFTS[i]));
            rise.add(
                    i,
                    multiplied
                            ? LikelihoodRatio.ofRatio(expected, value, RISES[i])
                            : LikelihoodRatio.ofShift(expected, value, SHIFTS[i]));
        }
    }

    private int sumDirection() {
        if (fall.evidence() >= fallThreshold) {
            return -1;
        }
        return rise.evidence() >= riseThreshold ? 1 : 0;
    }

    private Optional<Finding> begin(long index, double value, Expectation expected, int direction, double tail) {
        double sum = 1 / Math.max(1, (direction < 0 ? fall : rise).evidence());
        double chance = Math.min(tail, sum);
        boolean isReturn = incident.isReturn(index, direction, value, expected);
        FindingKind kind = isReturn ? FindingKind.RETURN : direction < 0 ? FindingKind.PLUNGE : FindingKind.SPIKE;
        if (isReturn) {
            baseline.move(-incident.shift());
            incident.forgetShift();
        } else {
            incident.open(index, direction, value, expected);
        }
        forgetEvidence();
        return Optional.of(Sentences.point(index, kind, value, expected, band(expected), chance));
    }

    private void forgetEvidence() {
        fall.reset();
        rise.reset();
        drift.reset();
    }

    private Optional<Finding> during(long index, double value, Expectation expected) {
        if (isOccasion()) {
            return Optional.empty();
        }
        if (incident.addIsBack(value, expected)) {
            incident.close();
            return ordinary(index, value, expected);
        }
        if (!incident.hasLasted(plan.confirmAfter())) {
            return Optional.empty();
        }
        return Optional.of(confirm(index, expected));
    }

    private Finding confirm(long index, Expectation expected) {
        long since = incident.state().start();
        double values = incident.state().values();
        double after = incident.state().observedSum() / values;
        double before = incident.state().expectedSum() / values;
        incident.confirm(index);
        baseline.move(incident.shift());
        forgetEvidence();
        return Sentences.slow(
                index,
                since,
                FindingKind.LEVEL_SHIFT,
                after,
                before,
                band(expected),
                (after < before ? FALL_SHARE : RISE_SHARE) * plan.chance());
    }

    private Optional<Finding> drift(long index, double distance, Expectation expected) {
        if (plan.rhythm().isIntraday() || isOccasion()) {
            return Optional.empty();
        }
        drift.add(index, distance, baseline.level());
        int direction = drift.direction(driftThreshold, baseline.level());
        if (direction == 0) {
            return Optional.empty();
        }
        double chance = 1 / drift.evidence(direction);
        Finding finding = Sentences.slow(
                index,
                drift.since(direction),
                FindingKind.DRIFT,
                own(baseline.level()),
                own(drift.from(direction)),
                band(expected),
                chance);
        drift.reset();
        return Optional.of(finding);
    }

    private double own(double level) {
        return plan.measure().isMultiplied() ? Math.exp(level) : level;
    }

    private Interval band(Expectation expected) {
        return expected.band(lowChance, highChance);
    }
}
