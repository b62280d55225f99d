package io.zhanggui.warehouse.duck;

import io.zhanggui.warehouse.Aggregate;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What an aggregate is on each of some days that follow each other, by their place. */
sealed interface DayColumn {

    /**
     * The aggregate over the days of some places together; null where none of them has a value.
     *
     * @param from the first place
     * @param to the place after the last
     */
    @Nullable
    BigDecimal over(Aggregate.Function function, int from, int to);

    /** Whether what {@link #over} tells of several days is what their rows tell together, to the last digit. */
    boolean isExact(Aggregate.Function function, int from, int to);

    DayColumn part(int from, int to);

    /** How many longs of memory it takes. */
    int cells();

    /** The column of these values: whole where all of them are {@link Long}. */
    static DayColumn of(List<@Nullable Object> values) {
        return values.stream().allMatch(value -> value == null || value instanceof Long)
                ? Whole.of(values)
                : values.stream().allMatch(value -> value == null || value instanceof Double)
                        ? Mean.of(values)
                        : new Broken(values.stream()
                                .map(value -> value == null ? null : new BigDecimal(value.toString()))
                                .toArray(BigDecimal[]::new));
    }

    /** The column of which different numbers there are on each day. */
    static DayColumn ofDifferent(List<long[]> values) {
        return Different.of(values);
    }

    /** Whole numbers. */
    final class Whole implements DayColumn {

        private final PackedNumbers values;
        private final BitSet known;

        private Whole(PackedNumbers values, BitSet known) {
            this.values = values;
            this.known = known;
        }

        private static Whole of(List<@Nullable Object> given) {
            long[] values = new long[given.size()];
            BitSet known = new BitSet(values.length);
            for (int place = 0; place < values.length; place++) {
                if (given.get(place) instanceof Long value) {
                    values[place] = value;
                    known.set(place);
                }
            }
            return new Whole(PackedNumbers.of(values), known);
        }

        @Override
        public @Nullable BigDecimal over(Aggregate.Function function, int from, int to) {
            int first = known.nextSetBit(from);
            if (first < 0 || first >= to) {
                return null;
            }
            long all = values.get(first);
            for (int place = known.nextSetBit(first + 1);
                    place >= 0 && place < to;
                    place = known.nextSetBit(place + 1)) {
                all = both(function, all, values.get(place));
            }
            return BigDecimal.valueOf(all);
        }

        private static long both(Aggregate.Function function, long before, long now) {
            return switch (function) {
                case COUNT, SUM -> Math.addExact(before, now);
                case MIN -> Math.min(before, now);
                case MAX -> Math.max(before, now);
                case LAST -> now;
                case COUNT_DISTINCT, AVERAGE, DEVIATION ->
                    throw new IllegalStateException(function + " does not add up");
            };
        }

        @Override
        public boolean isExact(Aggregate.Function function, int from, int to) {
            return adds(function) || to - from <= 1;
        }

        @Override
        public Whole part(int from, int to) {
            return new Whole(values.part(from, to), known.get(from, to));
        }

        @Override
        public int cells() {
            return values.cells() + known.size() / Long.SIZE;
        }
    }

    /** Numbers of which some have a fraction. The sum of fractions depends on their order, so it is not told from days. */
    final class Broken implements DayColumn {

        private static final int LONGS_EACH = 6;

        private final @Nullable BigDecimal[] values;

        private Broken(@Nullable BigDecimal[] values) {
            this.values = values;
        }

        @Override
        public @Nullable BigDecimal over(Aggregate.Function function, int from, int to) {
            BigDecimal all = null;
            for (int place = from; place < to; place++) {
                BigDecimal value = values[place];
                if (value != null) {
                    all = all == null ? value : both(function, all, value);
                }
            }
            return all;
        }

        private static BigDecimal both(Aggregate.Function function, BigDecimal before, BigDecimal now) {
            return switch (function) {
                case COUNT, SUM -> before.add(now);
                case MIN -> before.min(now);
                case MAX -> before.max(now);
                case LAST -> now;
                case COUNT_DISTINCT, AVERAGE, DEVIATION ->
                    throw new IllegalStateException(function + " does not add up");
            };
        }

        @Override
        public boolean isExact(Aggregate.Function function, int from, int to) {
            return to - from <= 1
                    || adds(function)
                            && (function != Aggregate.Function.SUM
                                    || IntStream.range(from, to)
                                            .mapToObj(place -> values[place])
                                            .filter(Objects::nonNull)
                                            .allMatch(value -> value.scale() == 0));
        }

        @Override
        public Broken part(int from, int to) {
            return new Broken(Arrays.copyOfRange(values, from, to));
        }

        @Override
        public int cells() {
            return LONGS_EACH * values.length;
        }
    }

    /**
     * Floating numbers, such as means, which tell nothing of several days together but their least, most and last. They
     * become decimals as they are asked.
     */
    final class Mean implements DayColumn {

        private final double[] values;
        private final BitSet known;

        private Mean(double[] values, BitSet known) {
            this.values = values;
            this.known = known;
        }

        private static Mean of(List<@Nullable Object> given) {
            double[] values = new double[given.size()];
            BitSet known = new BitSet(values.length);
            for (int place = 0; place < values.length; place++) {
                if (given.get(place) instanceof Double value) {
                    values[place] = value;
                    known.set(place);
                }
            }
            return new Mean(values, known);
        }

        @Override
        public @Nullable BigDecimal over(Aggregate.Function function, int from, int to) {
            return decimals(from, to).over(function, 0, to - from);
        }

        @Override
        public boolean isExact(Aggregate.Function function, int from, int to) {
            return to - from <= 1 || (adds(function) && decimals(from, to).isExact(function, 0, to - from));
        }

        private Broken decimals(int from, int to) {
            return new Broken(IntStream.range(from, to)
                    .mapToObj(place -> known.get(place) ? new BigDecimal(Double.toString(values[place])) : null)
                    .toArray(BigDecimal[]::new));
        }

        @Override
        public Mean part(int from, int to) {
            return new Mean(Arrays.copyOfRange(values, from, to), known.get(from, to));
        }

        @Override
        public int cells() {
            return values.length + known.size() / Long.SIZE;
        }
    }

    /**
     * Which different whole numbers there are on each day, so that those of several days can be counted. Only whether two
     * are the same is asked, so each is kept as its place among all that there are.
     */
    final class Different implements DayColumn {

        private final int[] ends;
        private final PackedNumbers places;

        private Different(int[] ends, PackedNumbers places) {
            this.ends = ends;
            this.places = places;
        }

        private static Different of(List<long[]> given) {
            int[] ends = new int[given.size()];
            for (int place = 0; place < ends.length; place++) {
                ends[place] = (place == 0 ? 0 : ends[place - 1]) + given.get(place).length;
            }
            long[] all = given.stream()
                    .flatMapToLong(Arrays::stream)
                    .sorted()
                    .distinct()
                    .toArray();
            return new Different(
                    ends,
                    PackedNumbers.of(given.stream()
                            .flatMapToLong(Arrays::stream)
                            .map(value -> Arrays.binarySearch(all, value))
                            .toArray()));
        }

        private int start(int place) {
            return place == 0 ? 0 : ends[place - 1];
        }

        @Override
        public BigDecimal over(Aggregate.Function function, int from, int to) {
            if (to - from == 1) {
                return BigDecimal.valueOf(start(to) - start(from));
            }
            BitSet all = new BitSet();
            for (int at = start(from); at < start(to); at++) {
                all.set((int) places.get(at));
            }
            return BigDecimal.valueOf(all.cardinality());
        }

        @Override
        public boolean isExact(Aggregate.Function function, int from, int to) {
            return true;
        }

        @Override
        public Different part(int from, int to) {
            int first = start(from);
            int[] moved =
                    IntStream.range(from, to).map(place -> ends[place] - first).toArray();
            return new Different(moved, places.part(first, start(to)));
        }

        @Override
        public int cells() {
            return ends.length / 2 + places.cells();
        }
    }

    /** Whether the aggregate of some days follows from that of each. */
    static boolean adds(Aggregate.Function function) {
        return switch (function) {
            case COUNT, SUM, MIN, MAX, LAST -> true;
            case COUNT_DISTINCT, AVERAGE, DEVIATION -> false;
        };
    }
}
