package io.zhanggui.cli.stats;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A finite number above 0. */
final class AboveZeroConverter implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
        double number = Double.parseDouble(text);
        if (!(number > 0 && Double.isFinite(number))) {
            throw new TypeConversionException("not above 0: " + text);
        }
        return number;
    }
}
