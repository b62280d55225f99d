package io.zhanggui.simulator.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads files back, on purpose with nothing of the code that wrote them. */
final class Reading {
    /** A row. */
    record Cells(Map<String, String> byName) {
        String get(String column) {
            return Objects.requireNonNull(byName.get(column), () -> "no column " + column);
        }
    }

    private Reading() {}

    /** The one of that key, which must be there. */
    static <K, V> V at(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key), () -> "nothing at " + key);
    }

    static List<Path> files(Path folder, String start) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows by column name; the header is the first row that has the given column. */
    static List<Cells> read(Path file, String column) throws IOException {
        String name = file.getFileName().toString();
        List<List<String>> table = name.endsWith(".xls") ? xls(file) : name.endsWith(".xlsx") ? xlsx(file) : csv(file);
        int header = 0;
        while (!table.get(header).contains(column)) {
            header++;
        }
        List<Cells> rows = new ArrayList<>();
        for (List<String> cells : table.subList(header + 1, table.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < table.get(header).size(); i++) {
                row.put(table.get(header).get(i), i < cells.size() ? cells.get(i) : "");
            }
            rows.add(new Cells(row));
        }
        return rows;
    }

    static long fen(String text) {
        String plain = text.replace(",", "").replace("元", "");
        return Math.round(Double.parseDouble(plain) * 100);
    }

    private static List<List<String>> csv(Path file) throws IOException {
        List<List<String>> table = new ArrayList<>();
        for (String line : Files.readString(file, java.nio.charset.Charset.forName("GB18030"))
                .split("\r\n")) {
            List<String> cells = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            boolean quoted = false;
            for (char c : line.toCharArray()) {
                if (c == '"') {
                    quoted = !quoted;
                }
                if (c == ',' && !quoted) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                } else {
                    cell.append(c);
                }
            }
            cells.add(cell.toString());
            table.add(cells);
        }
        return table;
    }

    private static List<List<String>> xls(Path file) throws IOException {
        List<List<String>> table = new ArrayList<>();
        try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(file));
                HSSFWorkbook workbook = new HSSFWorkbook(in)) {
            workbook.getSheetAt(0).forEach(row -> {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell.getStringCellValue()));
                table.add(cells);
            });
        }
        return table;
    }

    private static List<List<String>> xlsx(Path file) throws IOException {
        List<List<String>> table = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    cells.add(row.getCellText(i));
                }
                table.add(cells);
            });
        }
        return table;
    }
}
