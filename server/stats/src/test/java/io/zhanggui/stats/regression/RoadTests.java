package io.zhanggui.stats.regression;

import java.util.Arrays;
import java.util.List;

/** The 32 cars of Henderson and Velleman (1981), Building multiple regression models interactively, Biometrics 37. */
final class RoadTests {

    private static final double[] MILES = {
        21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4, 30.4,
        33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4
    };
    private static final double[] DISPLACEMENT = {
        160, 160, 108, 258, 360, 225, 360, 146.7, 140.8, 167.6, 167.6, 275.8, 275.8, 275.8, 472, 460, 440, 78.7, 75.7,
        71.1, 120.1, 318, 304, 350, 400, 79, 120.3, 95.1, 351, 145, 301, 121
    };
    private static final double[] POWER = {
        110, 110, 93, 110, 175, 105, 245, 62, 95, 123, 123, 180, 180, 180, 205, 215, 230, 66, 52, 65, 97, 150, 150, 245,
        175, 66, 91, 113, 264, 175, 335, 109
    };
    private static final double[] AXLE = {
        3.90, 3.90, 3.85, 3.08, 3.15, 2.76, 3.21, 3.69, 3.92, 3.92, 3.92, 3.07, 3.07, 3.07, 2.93, 3.00, 3.23, 4.08,
        4.93, 4.22, 3.70, 2.76, 3.15, 3.73, 3.08, 4.08, 4.43, 3.77, 4.22, 3.62, 3.54, 4.11
    };
    private static final double[] WEIGHT = {
        2.620, 2.875, 2.320, 3.215, 3.440, 3.460, 3.570, 3.190, 3.150, 3.440, 3.440, 4.070, 3.730, 3.780, 5.250, 5.424,
        5.345, 2.200, 1.615, 1.835, 2.465, 3.520, 3.435, 3.840, 3.845, 1.935, 2.140, 1.513, 3.170, 2.770, 3.570, 2.780
    };
    private static final List<String> NAMES = List.of("disp", "hp", "drat", "wt");
    private static final double[][] COLUMNS = {DISPLACEMENT, POWER, AXLE, WEIGHT};

    private RoadTests() {}

    static RegressionData miles(String... names) {
        double[][] columns = Arrays.stream(names)
                .map(name -> COLUMNS[NAMES.indexOf(name)].clone())
                .toArray(double[][]::new);
        return RegressionData.of(MILES.clone(), List.of(names), columns);
    }
}
