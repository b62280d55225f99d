package io.zhanggui.stats.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SalesCalendarTest {

    private static final SalesCalendar CHINA = SalesCalendar.china();
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2030, 12, 31);

    private static List<LocalDate> dates(String key) {
        return CHINA.listOccurrences(FIRST, LAST).stream()
                .filter(one -> one.festival().key().equals(key))
                .map(Occurrence::date)
                .filter(date -> !date.isBefore(FIRST) && !date.isAfter(LAST))
                .toList();
    }

    @Test
    void every_festival_comes_once_in_each_of_sixteen_years() {
        assertThat(CHINA.listFestivals()).hasSize(10);
        for (Festival festival : CHINA.listFestivals()) {
            Set<Integer> years =
                    dates(festival.key()).stream().map(LocalDate::getYear).collect(Collectors.toSet());
            assertThat(years).as(festival.key()).hasSize(16);
        }
    }

    /** A lunar month begins on the Beijing day of the new moon; Meeus, "Astronomical Algorithms", chapter 49. */
    @Test
    void lunar_festivals_lie_on_their_day_after_the_new_moon() {
        dates("spring_festival").forEach(date -> assertNewMoon(date, 1));
        dates("dragon_boat").forEach(date -> assertNewMoon(date, 5));
        dates("mid_autumn").forEach(date -> assertNewMoon(date, 15));
    }

    private static void assertNewMoon(LocalDate festival, int dayOfMonth) {
        LocalDate first = festival.minusDays(dayOfMonth - 1L);
        double years = first.getYear() + first.getDayOfYear() / 365.25;
        long nearest = Math.round((years - 2000) * 12.3685);
        for (long lunation = nearest - 1; lunation <= nearest + 1; lunation++) {
            if (newMoon(lunation).toLocalDate().equals(first)) {
                return;
            }
        }
        assertThat(newMoon(nearest).toLocalDate())
                .as("new moon before " + festival)
                .isEqualTo(first);
    }

    /** The chief terms only: good to a few minutes. */
    private static LocalDateTime newMoon(long lunation) {
        double centuries = lunation / 1236.85;
        double day = 2451550.09766 + 29.530588861 * lunation + 0.00015437 * centuries * centuries;
        double sun = Math.toRadians(2.5534 + 29.10535670 * lunation);
        double moon = Math.toRadians(201.5643 + 385.81693528 * lunation);
        double node = Math.toRadians(160.7108 + 390.67050284 * lunation);
        double ascending = Math.toRadians(124.7746 - 1.56375588 * lunation);
        day += -0.40720 * Math.sin(moon)
                + 0.17241 * Math.sin(sun)
                + 0.01608 * Math.sin(2 * moon)
                + 0.01039 * Math.sin(2 * node)
                + 0.00739 * Math.sin(moon - sun)
                - 0.00514 * Math.sin(moon + sun)
                + 0.00208 * Math.sin(2 * sun)
                - 0.00111 * Math.sin(moon - 2 * node)
                - 0.00057 * Math.sin(moon + 2 * node)
                + 0.00056 * Math.sin(2 * moon + sun)
                - 0.00042 * Math.sin(3 * moon)
                + 0.00042 * Math.sin(sun + 2 * node)
                + 0.00038 * Math.sin(sun - 2 * node)
                - 0.00024 * Math.sin(2 * moon - sun)
                - 0.00017 * Math.sin(ascending);
        return beijing(day);
    }

    /** Terrestrial time is some 70 seconds ahead; Beijing eight hours of Greenwich. */
    private static LocalDateTime beijing(double julianDay) {
        double seconds = (julianDay - 2451545.0) * 86_400 - 70 + 8 * 3600;
        return LocalDateTime.of(2000, 1, 1, 12, 0).plusSeconds(Math.round(seconds));
    }

    /** Qingming is the Beijing day on which the sun's longitude passes 15°; Meeus, chapter 25, low accuracy. */
    @Test
    void qingming_is_the_day_the_sun_stands_at_fifteen_degrees() {
        for (LocalDate date : dates("qingming")) {
            double start = julianDay(date);
            assertThat(longitude(start)).as(date.toString()).isLessThan(15.01);
            assertThat(longitude(start + 1)).as(date.toString()).isGreaterThan(14.99);
        }
    }

    private static double julianDay(LocalDate beijingMidnight) {
        return 2451544.5 + ChronoUnit.DAYS.between(LocalDate.of(2000, 1, 1), beijingMidnight) - 8.0 / 24;
    }

    private static double longitude(double julianDay) {
        double t = (julianDay - 2451545.0) / 36_525;
        double mean = 280.46646 + 36_000.76983 * t;
        double anomaly = Math.toRadians(357.52911 + 35_999.05029 * t);
        double centre = (1.914602 - 0.004817 * t) * Math.sin(anomaly)
                + 0.019993 * Math.sin(2 * anomaly)
                + 0.000289 * Math.sin(3 * anomaly);
        double apparent = mean + centre - 0.00569 - 0.00478 * Math.sin(Math.toRadians(125.04 - 1934.136 * t));
        return apparent - 360 * Math.floor(apparent / 360);
    }

    @Test
    void the_days_of_every_known_year_have_a_notice_with_number_and_date_that_was_read() {
        for (int year = 2015; CHINA.knowsDaysOff(year); year++) {
            int of = year;
            List<Notice> notices = CHINA.listNotices().stream()
                    .filter(notice -> notice.year() == of)
                    .toList();
            assertThat(notices).as("notices of " + year).isNotEmpty();
            // The first comes in the autumn before; what changes it comes in the year itself.
            assertThat(notices.getFirst().dated().getYear()).isEqualTo(year - 1);
            assertThat(notices).allSatisfy(notice -> {
                assertThat(notice.number()).matches("国(办)?发明电〔" + notice.dated().getYear() + "〕\\d+号");
                assertThat(notice.read()).as(notice.number()).isPresent();
            });
        }
        assertThat(CHINA.knowsDaysOff(2026)).isTrue();
    }

    @Test
    void days_off_and_worked_weekends_are_those_of_the_notices() {
        assertThat(CHINA.kind(LocalDate.of(2024, 2, 12))).isEqualTo(DayKind.DAY_OFF);
        assertThat(CHINA.kind(LocalDate.of(2024, 2, 18))).isEqualTo(DayKind.MAKE_UP_WORKDAY);
        assertThat(CHINA.kind(LocalDate.of(2020, 1, 31))).isEqualTo(DayKind.DAY_OFF);
        assertThat(CHINA.kind(LocalDate.of(2026, 2, 14))).isEqualTo(DayKind.MAKE_UP_WORKDAY);
        assertThat(CHINA.kind(LocalDate.of(2026, 11, 21))).isEqualTo(DayKind.WEEKEND);
        assertThat(CHINA.kind(LocalDate.of(2026, 11, 11))).isEqualTo(DayKind.WORKDAY);
        assertThat(CHINA.knowsDaysOff(2026)).isTrue();
        assertThat(CHINA.knowsDaysOff(2027)).isFalse();
    }

    @Test
    void only_weekends_are_worked_in_exchange_and_festivals_are_free() {
        for (LocalDate day = FIRST; day.getYear() <= 2026; day = day.plusDays(1)) {
            if (CHINA.kind(day) == DayKind.MAKE_UP_WORKDAY) {
                assertThat(day.getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            }
        }
        for (String key :
                List.of("spring_festival", "qingming", "may_day", "dragon_boat", "mid_autumn", "national_day")) {
            dates(key).stream()
                    .filter(date -> CHINA.knowsDaysOff(date.getYear()))
                    .forEach(date -> assertThat(CHINA.kind(date)).as(key + date).isEqualTo(DayKind.DAY_OFF));
        }
    }

    @Test
    void a_festival_is_felt_before_and_after() {
        Occurrence doubleEleven = CHINA.listOccurrences(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 1)).stream()
                .filter(one -> one.festival().key().equals("double_11"))
                .findFirst()
                .orElseThrow();

        assertThat(doubleEleven.offset(LocalDate.of(2026, 11, 1))).isEqualTo(-10);
        assertThat(doubleEleven.isFelt(LocalDate.of(2026, 10, 21))).isTrue();
        assertThat(doubleEleven.isFelt(LocalDate.of(2026, 11, 19))).isFalse();
    }
}
