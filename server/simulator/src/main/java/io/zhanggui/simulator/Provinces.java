package io.zhanggui.simulator;

import java.util.ArrayList;
import java.util.List;

/** Where buyers live. Read from {@code provinces.txt}: name, weight, extra days of delivery, cities with districts. */
public final class Provinces {
    /**
     * A province.
     *
     * @param extraDays how much longer a parcel takes
     */
    public record Province(String name, double weight, double extraDays, List<City> cities) {}

    /** A city and some of its districts. */
    public record City(String name, List<String> districts) {}

    private static final List<Province> ALL = read();
    private static final double[] WEIGHTS =
            ALL.stream().mapToDouble(Province::weight).toArray();

    private Provinces() {}

    public static Province get(int index) {
        return ALL.get(index);
    }

    static int draw(Dice dice) {
        return dice.pick(WEIGHTS);
    }

    private static List<Province> read() {
        List<Province> provinces = new ArrayList<>();
        for (String line : Resources.lines("provinces.txt")) {
            List<String> parts = Resources.split(line, '|');
            List<City> cities = new ArrayList<>();
            for (String city : Resources.split(parts.get(3), ';')) {
                List<String> halves = Resources.split(city, ':');
                cities.add(new City(halves.get(0), Resources.split(halves.get(1), ',')));
            }
            provinces.add(new Province(
                    parts.get(0),
                    Double.parseDouble(parts.get(1)),
                    Double.parseDouble(parts.get(2)),
                    List.copyOf(cities)));
        }
        return List.copyOf(provinces);
    }
}
