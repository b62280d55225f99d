package io.zhanggui.stats.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a calendar; a fault is told with its line, for the file is part of the program. */
final class CalendarFile {

    /** Solar festivals are laid out for the years of the lunar ones. */
    private static final int FIRST_YEAR = 2015;

    private static final int LAST_YEAR = 2030;

    private final Map<String, Festival> festivals = new LinkedHashMap<>();
    private final List<Occurrence> occurrences = new ArrayList<>();
    private final Set<LocalDate> daysOff = new HashSet<>();
    private final Set<LocalDate> makeUpWorkdays = new HashSet<>();
    private final List<Notice> notices = new ArrayList<>();
    private int firstKnown;
    private int lastKnown;

    private CalendarFile() {}

    static SalesCalendar read(String resource) {
        try (InputStream in = CalendarFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no calendar " + resource);
            }
            CalendarFile file = new CalendarFile();
            int number = 0;
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    file.addLine(resource, number, line.split(",", -1));
                }
            }
            return new SalesCalendar(
                    List.copyOf(file.festivals.values()),
                    file.occurrences,
                    file.daysOff,
                    file.makeUpWorkdays,
                    file.notices,
                    file.firstKnown,
                    file.lastKnown);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void addLine(String resource, int number, String... cells) {
        try {
            add(cells);
        } catch (RuntimeException fault) {
            throw new IllegalStateException(resource + ", line " + number + ": " + fault.getMessage(), fault);
        }
    }

    private void add(String... cells) {
        switch (cells[0]) {
            case "known" -> {
                firstKnown = Integer.parseInt(cells[1]);
                lastKnown = Integer.parseInt(cells[2]);
            }
            case "festival" ->
                festivals.put(
                        cells[1],
                        new Festival(
                                cells[1], cells[2], cells[3], Integer.parseInt(cells[4]), Integer.parseInt(cells[5])));
            case "yearly" -> {
                MonthDay day = MonthDay.parse("--" + cells[2]);
                for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                    occurrences.add(new Occurrence(festival(cells[1]), day.atYear(year)));
                }
            }
            case "date" -> occurrences.add(new Occurrence(festival(cells[1]), LocalDate.parse(cells[2])));
            case "off" ->
                LocalDate.parse(cells[1])
                        .datesUntil(LocalDate.parse(cells[2]).plusDays(1))
                        .forEach(daysOff::add);
            case "work" -> makeUpWorkdays.add(LocalDate.parse(cells[1]));
            case "notice" ->
                notices.add(new Notice(
                        Integer.parseInt(cells[1]),
                        cells[2],
                        LocalDate.parse(cells[3]),
                        Optional.of(cells[4]).filter(page -> !page.equals("unverified"))));
            default -> throw new IllegalArgumentException("unknown word " + cells[0]);
        }
    }

    private Festival festival(String key) {
        Festival festival = festivals.get(key);
        if (festival == null) {
            throw new IllegalArgumentException("no festival " + key);
        }
        return festival;
    }
}
