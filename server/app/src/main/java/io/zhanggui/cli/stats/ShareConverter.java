package io.zhanggui.cli.stats;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number strictly between 0 and 1. */
final class ShareConverter implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
        double share = Double.parseDouble(text);
        if (!(share > 0 && share < 1)) {
            throw new TypeConversionException("not between 0 and 1: " + text);
        }
        return share;
    }
}
