package io.zhanggui.simulator.files;

import io.zhanggui.simulator.Buyer;
import io.zhanggui.simulator.Dice;
import io.zhanggui.simulator.Order;
import io.zhanggui.simulator.Provinces;
import io.zhanggui.simulator.WallClock;
import java.util.List;

/**
 * Invented persons. A buyer always has the same name, phone and address; phones start with 12, which no Chinese
 * mobile number does, so that none can belong to anyone.
 */
final class People {
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private static final String GIVEN = "子轩雨涵欣怡梓晨浩然思远佳宁若曦明哲静雅文博晓彤嘉禾一诺书瑶泽宇安琪景行语桐星辰沐阳知夏云舒";
    private static final List<String> STREETS =
            List.of("和平路", "青年街", "学府路", "解放大道", "新华路", "滨河路", "文汇路", "长江路", "黄河路", "人民路", "中山路", "湖滨路");
    private static final List<String> TOWNS = List.of("城东街道", "新城街道", "河西街道", "中心街道", "开发区街道", "东风街道", "南湖街道", "北苑街道");
    private static final List<String> COMMUNITIES =
            List.of("阳光花园", "翠湖小区", "锦绣家园", "金色港湾", "书香门第", "梧桐苑", "紫荆公寓", "望江府");
    private static final List<String> NICKS =
            List.of("tb", "小鹿爱喝茶", "山里的风", "半夏微凉", "糖炒栗子", "阿宁的小店", "北方有佳人", "追云的人", "t_", "柠檬不酸", "月亮邮递员", "大橘为重");

    private static final long FIFTEEN_DIGITS = 100_000_000_000_000L;

    private final long seed;

    People(long seed) {
        this.seed = seed;
    }

    private long hash(Buyer buyer, int purpose) {
        return Dice.hash(seed, 100 + purpose, buyer.number()) >>> 1;
    }

    String nick(Buyer buyer) {
        return pick(NICKS, hash(buyer, 1)) + (1_000_000 + buyer.number() * 7L);
    }

    /** The nick as reviews show it. */
    String maskedNick(Buyer buyer) {
        String nick = nick(buyer);
        return nick.charAt(0) + "**" + nick.charAt(nick.length() - 1);
    }

    String name(Buyer buyer) {
        long hash = hash(buyer, 2);
        String name = letter(SURNAMES, hash) + letter(GIVEN, hash / 97);
        return hash % 10 < 7 ? name + letter(GIVEN, hash / 7919) : name;
    }

    String phone(Buyer buyer) {
        return "'12" + (100_000_000 + hash(buyer, 3) % 900_000_000);
    }

    String address(Buyer buyer) {
        long hash = hash(buyer, 4);
        Provinces.Province province = Provinces.get(buyer.province());
        Provinces.City city = pick(province.cities(), hash);
        return province.name() + " " + city.name() + " " + pick(city.districts(), hash / 31) + " "
                + pick(TOWNS, hash / 101) + " " + pick(STREETS, hash / 1009) + (1 + hash / 7 % 280) + "号"
                + pick(COMMUNITIES, hash / 10007) + (1 + hash / 3 % 30) + "幢" + (1 + hash / 11 % 28) + "0"
                + (1 + hash / 13 % 4) + "室(000000)";
    }

    /** 28 digits: the day of payment and a running number. */
    String paymentNumber(Order order) {
        String day = Figures.compact(WallClock.day(order.paidAt()));
        return day + "22001" + (FIFTEEN_DIGITS + (Dice.hash(seed, 7, order.id()) >>> 15) % (9 * FIFTEEN_DIGITS));
    }

    private static <T> T pick(List<T> list, long hash) {
        return list.get((int) (hash % list.size()));
    }

    private static String letter(String letters, long hash) {
        return String.valueOf(letters.charAt((int) (hash % letters.length())));
    }
}
