package io.zhanggui.stats.customer;

import io.zhanggui.stats.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The published sample of 2,357 CDNOW customers, calibration period of 39 weeks, times in weeks. */
final class Cdnow {

    private Cdnow() {}

    static List<CustomerHistory> customers() {
        PurchaseLog log = new PurchaseLog();
        try {
            for (String line : Files.readAllLines(SharedData.file("cdnow/CDNOW_sample.txt"))) {
                String[] fields = line.strip().split("\\s+");
                if (fields.length == 5) {
                    log.add(
                            fields[1],
                            LocalDate.parse(fields[2], DateTimeFormatter.BASIC_ISO_DATE),
                            Double.parseDouble(fields[4]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return log.histories(LocalDate.of(1997, 9, 30), 7);
    }

    static Histories histories() {
        return CustomerHistory.histories(customers()).get();
    }
}
