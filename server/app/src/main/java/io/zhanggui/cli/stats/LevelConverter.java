package io.zhanggui.cli.stats;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A chance of covering, as per cent (95) or as a share (0.95). */
final class LevelConverter implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
        double number = Double.parseDouble(text);
        double share = number >= 1 ? number / 100 : number;
        if (!(share > 0 && share < 1)) {
            throw new TypeConversionException("not between 0 and 100: " + text);
        }
        return share;
    }
}
