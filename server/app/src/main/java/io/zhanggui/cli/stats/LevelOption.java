package io.zhanggui.cli.stats;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The chance an interval covers, between 0 and 1. */
final class LevelOption implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
        double level = Double.parseDouble(text);
        if (!(level > 0 && level < 1)) {
            throw new TypeConversionException(text);
        }
        return level;
    }
}
