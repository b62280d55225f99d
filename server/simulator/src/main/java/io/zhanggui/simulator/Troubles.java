package io.zhanggui.simulator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The troubles planted in the demonstration agency, each in a quiet time so that its effect can be seen. */
final class Troubles {
    private static final long FINE_FEN = 2_000_000;
    private static final int MARGIN_DAYS = 4;

    private final LocalDate from;
    private final LocalDate today;
    private final List<Event> taken;
    private final double pace;

    Troubles(LocalDate from, LocalDate today, List<Event> festivals) {
        this.from = from;
        this.today = today;
        this.taken = new ArrayList<>(festivals);
        this.pace = Math.min(1, ChronoUnit.DAYS.between(from, today) / 330.0);
    }

    List<Event> of(String growing, String mature) {
        List<Event> troubles = new ArrayList<>();
        LocalDate plunge = quiet(growing, 24, 10);
        troubles.add(new Event.TrafficPlunge(growing, plunge, plunge.plusDays(10), 0.5, 0.35));
        LocalDate jam = quiet(mature, 60, 12);
        troubles.add(new Event.CourierJam(mature, jam, jam.plusDays(12), 4.5));
        int warDays = (int) Math.max(18, 35 * pace);
        LocalDate war = quiet(growing, 150, warDays);
        troubles.add(new Event.PriceWar(growing, war, war.plusDays(warDays), 0.62, 0.9));
        LocalDate penalty = quiet(mature, 240, 14);
        troubles.add(new Event.Penalty(mature, penalty, penalty.plusDays(14), 0.3, FINE_FEN));
        return troubles;
    }

    /** The first free stretch at least so many days before today, going back day by day. */
    private LocalDate quiet(String shop, int daysAgo, int length) {
        LocalDate wanted = today.minusDays(Math.max(length + 2L, (long) (daysAgo * pace)));
        LocalDate start = wanted;
        while (!isFree(shop, start, length)) {
            start = start.minusDays(1);
            if (start.isBefore(from.plusDays(14))) {
                start = wanted;
                break;
            }
        }
        taken.add(new Event.ReportGap(shop, start, start.plusDays(length)));
        return start;
    }

    private boolean isFree(String shop, LocalDate start, int length) {
        return taken.stream()
                .filter(event -> event.shop().equals(shop))
                .noneMatch(event -> event.from().isBefore(start.plusDays(length + MARGIN_DAYS))
                        && event.to().isAfter(start.minusDays(MARGIN_DAYS)));
    }
}
