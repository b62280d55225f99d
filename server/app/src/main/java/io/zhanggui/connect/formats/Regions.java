package io.zhanggui.connect.formats;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Provinces by their short names, and the city of an address; nothing finer is ever kept. */
final class Regions {

    private static final Map<String, String> BY_PREFIX = new LinkedHashMap<>();

    static {
        for (String name : ("北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 "
                        + "重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾 海外")
                .split(" ")) {
            BY_PREFIX.put(name, name);
        }
    }

    private Regions() {}

    /**
     * A place.
     *
     * @param province short name, such as 内蒙古
     * @param city 地级 name where the address states one
     */
    record Region(@Nullable String province, @Nullable String city) {}

    /** Reads {@code 安徽省 合肥市 蜀山区 …}; what is no known province gives none. */
    static Region of(String address) {
        String text = address.strip();
        if (text.startsWith("中国")) {
            text = text.substring(2).strip();
        }
        String province = province(text);
        if (province == null) {
            return new Region(null, null);
        }
        String[] words = text.split("[\\s^]+", 4);
        return new Region(province, words.length > 1 ? city(words[1], province) : null);
    }

    private static @Nullable String province(String text) {
        for (int length = 2; length <= 3 && length <= text.length(); length++) {
            String found = BY_PREFIX.get(text.substring(0, length));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable String city(String word, String province) {
        boolean named = word.endsWith("市")
                || word.endsWith("州")
                || word.endsWith("盟")
                || word.endsWith("地区")
                || word.endsWith("县")
                || word.startsWith(province);
        // anything longer is a street that lost its spaces
        return named && word.length() <= 12 && word.chars().noneMatch(Character::isDigit) ? word : null;
    }
}
