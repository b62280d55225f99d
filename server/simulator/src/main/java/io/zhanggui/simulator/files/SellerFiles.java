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

    private static Path write(Path folder, Export export) throws IOException {
        Path file = folder.resolve(export.fileName());
        Path unfinished = folder.resolve(export.fileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
            export.content().write(out);
        }
        return Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
