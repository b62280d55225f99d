package io.zhanggui.connect.reading;

import io.zhanggui.connect.ConnectError;
import io.zhanggui.shared.Failure;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is by its first bytes. */
enum FileSort {
    TEXT,
    ZIP,
    OLE2;

    /** Tells the sort, or refuses what is no table. */
    static FileSort of(String fileName, byte[] sample) {
        if (sample.length == 0 || isBlank(sample)) {
            throw new Failure(ConnectError.FILE_EMPTY, fileName);
        }
        if (startsWith(sample, 0x50, 0x4B, 0x03, 0x04) || startsWith(sample, 0x50, 0x4B, 0x05, 0x06)) {
            return ZIP;
        }
        if (startsWith(sample, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return OLE2;
        }
        if (startsWith(sample, 0xFF, 0xFE) || startsWith(sample, 0xFE, 0xFF) || isUtf16(sample)) {
            return TEXT;
        }
        refuseMarkup(fileName, sample);
        refuseBinary(fileName, sample);
        return TEXT;
    }

    private static boolean isUtf16(byte[] sample) {
        return Utf16Text.find(sample, sample.length).isPresent();
    }

    private static void refuseMarkup(String fileName, byte[] sample) {
        String start = new String(sample, 0, Math.min(sample.length, 4096), StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (!start.startsWith("<")) {
            return;
        }
        boolean spreadsheet = start.contains("urn:schemas-microsoft-com:office:spreadsheet");
        throw new Failure(ConnectError.FILE_IS_MARKUP, fileName, spreadsheet ? " XML 2003 表格 (XML)" : "网页 (HTML)");
    }

    private static void refuseBinary(String fileName, byte[] sample) {
        int controls = 0;
        for (byte value : sample) {
            if (value >= 0 && value < ' ' && value != '\n' && value != '\r' && value != '\t' && value != '\f') {
                controls++;
            }
        }
        if (controls * 200L > sample.length) {
            throw new Failure(ConnectError.FILE_NOT_A_TABLE, fileName, binaryName(sample));
        }
        if (startsWith(sample, '%', 'P', 'D', 'F')) {
            throw new Failure(ConnectError.FILE_NOT_A_TABLE, fileName, "PDF");
        }
    }

    private static String binaryName(byte[] sample) {
        if (startsWith(sample, '%', 'P', 'D', 'F')) {
            return "PDF";
        }
        if (startsWith(sample, 'R', 'a', 'r', '!')) {
            return "RAR";
        }
        if (startsWith(sample, '7', 'z', 0xBC, 0xAF)) {
            return "7z";
        }
        if (startsWith(sample, 0x1F, 0x8B)) {
            return "gzip";
        }
        if (startsWith(sample, 0x89, 'P', 'N', 'G') || startsWith(sample, 0xFF, 0xD8)) {
            return "图片 (image)";
        }
        return "二进制文件 (binary)";
    }

    private static boolean isBlank(byte[] sample) {
        for (byte value : sample) {
            if (value > ' ' || value < 0) {
                return false;
            }
            if (value != ' ' && value != '\n' && value != '\r' && value != '\t') {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] sample, int... magic) {
        if (sample.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((sample[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
