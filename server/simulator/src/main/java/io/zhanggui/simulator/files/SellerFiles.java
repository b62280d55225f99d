package io.zhanggui.simulator.files;

import io.zhanggui.simulator.ShopHistory;
import io.zhanggui.simulator.ShopMonth;
import io.zhanggui.simulator.ShopPlan;
import io.zhanggui.simulator.Truth;
import io.zhanggui.simulator.World;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes a world as files. */
public final class SellerFiles {
    private SellerFiles() {}

    /**
     * Writes all exports to {@code folder/<shop name>/<file>}: shops in the world's order, each newest first. A file
     * appears under its name only when complete.
     *
     * @return what the files say, as {@link World#truth()} would
     * @throws IOException if a file cannot be written
     */
    public static Truth write(World world, Path folder, ProgressListener listener) throws IOException {
        List<ShopMonth> months = new ArrayList<>();
        int total = ShopExports.count(world);
        int done = 0;
        for (ShopPlan shop : world.shops()) {
            ShopHistory history = world.history(shop);
            months.addAll(Truth.of(history).months());
            Path own = Files.createDirectories(folder.resolve(shop.name()));
            for (Export export : ShopExports.of(history)) {
                Path file = write(own, export);
                listener.written(shop.name(), file, ++done, total);
            }
        }
        return new Truth(months, world.plan().events());
    }

    /**
     * Writes the exports of one shop's history, newest first, that say something of a day or of later ones.
     *
     * @param history as drawn, or {@link ShopHistory#asKnownOn as known on a day}
     * @param since files that only tell of earlier days are left out
     * @return the files, in the order written
     * @throws IOException if a file cannot be written
     */
    public static List<Path> write(ShopHistory history, LocalDate since, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (Export export : ShopExports.of(history)) {
            if (!export.newest().isBefore(since)) {
                files.add(write(folder, export));
            }
        }
        return files;
    }

    private static Path write(Path folder, Export export) throws IOException {
        Path file = folder.resolve(export.fileName());
        Path unfinished = folder.resolve(export.fileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
            export.content().write(out);
        }
        return Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
