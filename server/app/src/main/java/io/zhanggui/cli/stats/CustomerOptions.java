package io.zhanggui.cli.stats;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the values of the customer tools' options are read; what does not fit is refused by the option's name. */
final class CustomerOptions {

    private CustomerOptions() {}

    private static double number(String text, double least, double most) {
        double value = Double.parseDouble(text);
        if (!(value >= least && value <= most)) {
            throw new TypeConversionException(text);
        }
        return value;
    }

    /** A length of time from 0. */
    static final class Time implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return number(text, 0, 1e12);
        }
    }

    /** A number of days above 0. */
    static final class Days implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return number(text, 1e-6, 1e6);
        }
    }

    /** A share in [0, 1]. */
    static final class Share implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return number(text, 0, 1);
        }
    }

    /** A level in per cent; the engine's is a share. */
    static final class Level implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return number(text, 1, 99.999) / 100;
        }
    }

    /** Four rising limits, parted by commas. */
    static final class Limits implements ITypeConverter<List<Double>> {
        @Override
        public List<Double> convert(String text) {
            List<Double> limits = Stream.of(text.split(","))
                    .map(limit -> number(limit.strip(), -1e300, 1e300))
                    .toList();
            boolean rising = limits.size() == 4;
            for (int i = 1; rising && i < limits.size(); i++) {
                rising = limits.get(i - 1) < limits.get(i);
            }
            if (!rising) {
                throw new TypeConversionException(text);
            }
            return limits;
        }
    }
}
