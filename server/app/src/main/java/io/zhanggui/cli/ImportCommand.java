package io.zhanggui.cli;

import io.zhanggui.cli.Service.Query;
import io.zhanggui.cli.ShopOptions.Shop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Imports files, one after another, and tells the account of each. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    @Option(names = "--shop")
    @Nullable
    String shopName;

    @Option(names = "--as-of")
    @Nullable
    LocalDate asOf;

    @Option(names = "--period")
    @Nullable
    String period;

    @Option(names = "--format")
    @Nullable
    String format;

    @Option(names = "--list")
    boolean list;

    @Mixin
    ShopOptions shops = new ShopOptions();

    @Parameters(paramLabel = "FILE")
    List<Path> files = new ArrayList<>();

    private final GlobalOptions global;
    private final Terminal terminal;

    ImportCommand(GlobalOptions global, Terminal terminal) {
        this.global = global;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Query answers = answers();
        if (!list) {
            checkWords();
        }
        try (Service service = Services.open(global.dataFolder(), shops.findAgency())) {
            return list ? listFormats(service) : importAll(service, answers);
        }
    }

    private int importAll(Service service, Query answers) {
        service.makeAgency();
        Shop shop = shops.shopOrNew(service, String.valueOf(shopName));
        ImportReport report = new ImportReport(terminal, global.language, global.json);
        for (Path file : files) {
            for (JsonNode job : new FileImport(service, shop, report).run(file, answers)) {
                report.end(job);
            }
        }
        return report.anyFailed() ? ExitCode.FAILED : report.anyRefused() ? ExitCode.REFUSED_INPUT : ExitCode.DONE;
    }

    private int listFormats(Service service) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode format : service.get("/api/formats", Query.NONE)) {
            if (global.json) {
                terminal.print(format.toString());
            }
            rows.add(List.of(
                    format.path("key").asString(""),
                    format.path(global.language.name()).asString(""),
                    format.path("where").asString("")));
        }
        if (!global.json) {
            terminal.printTable(rows, List.of(false, false, false));
        }
        return ExitCode.DONE;
    }

    /** Everything that can be wrong with the words is told before any file is touched. */
    private void checkWords() {
        if (shopName == null || shopName.isBlank()) {
            throw CommandFault.wrongUse("请用 --shop 说明是哪家店", "say which shop by --shop");
        }
        if (files.isEmpty()) {
            throw CommandFault.wrongUse("请写出要导入的文件", "name the files to import");
        }
        for (Path file : files) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw CommandFault.wrongUse("没有这个文件，或读不了：" + file, "no such file, or not readable: " + file);
            }
        }
    }

    private Query answers() {
        Query query = Query.NONE.with("asOf", Optional.ofNullable(asOf)).with("format", Optional.ofNullable(format));
        if (period == null) {
            return query;
        }
        if (asOf != null) {
            throw CommandFault.wrongUse("--as-of 和 --period 只能用一个", "use either --as-of or --period");
        }
        DayRange range = DayRange.parse(period);
        return query.with("from", range.from()).with("to", range.to());
    }
}
