package io.zhanggui.simulator.bulk;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/** How each cell of the huge order list is written. */
final class OrderCells {
    private final Charset charset;
    private final Words nicks;
    private final Words surnames;
    private final Words given;
    private final Words regions;
    private final Words streets;
    private final Words titles;
    private final Words couriers;
    private final Words statuses;
    private final Words messages;
    private final byte[] afterRoom;
    private final Map<String, Cell> cells = new HashMap<>();

    /** Writes one cell of a row. */
    @FunctionalInterface
    interface Cell {
        void write(TextRows out, OrderDraft row);
    }

    OrderCells(Charset charset) {
        this.charset = charset;
        this.nicks = new Words(charset, "tb", "小鹿爱喝茶", "山里的风", "半夏微凉", "t_", "北方有佳人", "柠檬不酸", "大橘为重");
        this.surnames = Words.ofLetters(charset, "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧");
        this.given = Words.ofLetters(charset, "子轩雨涵欣怡梓晨浩然思远佳宁若曦明哲静雅文博晓彤嘉禾一诺书瑶泽宇");
        this.regions = new Words(
                charset,
                "广东省 广州市 天河区",
                "江苏省 南京市 江宁区",
                "浙江省 杭州市 余杭区",
                "上海 上海市 浦东新区",
                "山东省 青岛市 市南区",
                "河南省 郑州市 金水区",
                "四川省 成都市 武侯区",
                "北京 北京市 朝阳区",
                "湖北省 武汉市 洪山区",
                "内蒙古自治区 包头市 青山区",
                "新疆维吾尔自治区 乌鲁木齐市 天山区");
        this.streets = new Words(charset, " 城东街道 和平路", " 新城街道 学府路", " 南湖街道 滨河路", " 开发区街道 长江路", " 东风街道 文汇路");
        this.titles = new Words(
                charset,
                "手作粗陶主人杯 单杯 功夫茶品茗杯",
                "长绒棉四件套 60支贡缎 床单款",
                "铝合金折叠椅 克米特椅 露营",
                "露营灯 充电超长续航 氛围灯",
                "户外保温壶 1.5L 大容量不锈钢",
                "新疆棉毛巾 三条装 加厚吸水");
        this.couriers = new Words(charset, "中通快递", "圆通速递", "韵达快递", "申通快递", "顺丰速运", "极兔速递");
        this.statuses = new Words(charset, "买家已付款，等待卖家发货", "卖家已发货，等待买家确认", "交易成功", "交易关闭");
        this.messages = new Words(charset, "\"麻烦尽快发货,谢谢\"", "请发顺丰", "送人的，包装好一点", "放快递柜就行");
        this.afterRoom = "室(000000)".getBytes(charset);
        identify();
        pay();
        deliver();
        fillConstants();
    }

    Map<String, Cell> byName() {
        return cells;
    }

    private void identify() {
        Cell id = (out, row) -> out.put('=').put('"').number(row.id).put('"');
        Cell nick = (out, row) -> out.text(nicks.pick(row.hash)).number(1_000_000 + row.buyer * 7);
        cells.put("订单编号", id);
        cells.put("主订单编号", id);
        cells.put("买家会员名", nick);
        cells.put("买家会员昵称", nick);
        cells.put(
                "收货人姓名",
                (out, row) -> out.text(surnames.pick(row.hash >>> 3))
                        .text(given.pick(row.hash >>> 9))
                        .text(given.pick(row.hash >>> 17)));
        cells.put(
                "收货地址",
                (out, row) -> out.text(regions.pick(row.hash >>> 5))
                        .text(streets.pick(row.hash >>> 11))
                        .number(1 + (row.hash >>> 13) % 280)
                        .put('-')
                        .number(101 + (row.hash >>> 21) % 2800)
                        .text(afterRoom));
        cells.put("联系手机", (out, row) -> out.put('\'').number(12_100_000_000L + (row.hash >>> 1) % 899_999_999));
        cells.put("买家留言", (out, row) -> {
            if (row.id / 10_000 % 25 == 0) {
                out.text(messages.pick(row.hash >>> 7));
            }
        });
        cells.put("宝贝标题", (out, row) -> out.text(titles.pick(row.id / 10_000)));
        cells.put("订单状态", (out, row) -> out.text(statuses.pick(row.status)));
    }

    private void pay() {
        byte[] yuan = "元".getBytes(charset);
        Cell payment = (out, row) -> {
            if (row.paid) {
                out.number(2_026_022_001L).number(row.id / 10);
            }
        };
        cells.put("支付单号", payment);
        cells.put("支付详情", payment);
        cells.put("买家应付货款", (out, row) -> out.money(row.totalFen - row.postageFen));
        cells.put("买家应付邮费", (out, row) -> out.money(row.postageFen));
        cells.put("总金额", (out, row) -> out.money(row.totalFen));
        cells.put("买家实际支付金额", (out, row) -> out.money(row.keptFen));
        cells.put("退款金额", (out, row) -> out.money(row.refundFen));
        cells.put(
                "打款商家金额",
                (out, row) -> out.money(row.confirmed ? row.keptFen : 0).text(yuan));
        cells.put("订单创建时间", (out, row) -> out.moment(row.createdAt));
        cells.put("订单付款时间", (out, row) -> when(out, row.paid, row.paidAt));
        cells.put("宝贝种类", (out, row) -> out.number(row.kinds));
        cells.put("宝贝总数量", (out, row) -> out.number(row.pieces));
    }

    private void deliver() {
        cells.put("物流单号", (out, row) -> {
            if (row.shipped) {
                out.put('N').put('o').put(':').put('Y').put('T').number(row.id / 100_000);
            }
        });
        cells.put("物流公司", (out, row) -> {
            if (row.shipped) {
                out.text(couriers.pick(row.hash >>> 15));
            }
        });
        cells.put("发货时间", (out, row) -> when(out, row.shipped, row.shippedAt));
        cells.put("确认收货时间", (out, row) -> when(out, row.confirmed, row.confirmedAt));
        byte[] open = "订单未关闭".getBytes(charset);
        byte[] refund = "退款".getBytes(charset);
        byte[] unpaid = "订单超时未付款".getBytes(charset);
        cells.put(
                "订单关闭原因",
                (out, row) -> out.text(row.status != OrderListGenerator.CLOSED ? open : row.paid ? refund : unpaid));
    }

    private void fillConstants() {
        constant("运送方式", "快递");
        constant("联系电话", "'");
        constant("店铺Id", "199667960");
        constant("店铺名称", "澄野户外旗舰店");
        constant("是否手机订单", "手机订单");
        constant("卖家服务费", "0");
        constant("买家服务费", "0.00元");
        constant("天猫卡券抵扣", "0.00");
        constant("返现金额", "0.00");
        constant("延迟发货自动赔付金额", "0.00");
        for (String points : new String[] {"买家支付积分", "返点积分", "买家实际支付积分", "集分宝抵扣"}) {
            constant(points, "0");
        }
        for (String flag : new String[] {"是否上传合同照片", "是否上传小票", "是否代付", "是否是O2O交易", "是否信用购"}) {
            constant(flag, "否");
        }
    }

    private void constant(String column, String text) {
        byte[] encoded = text.getBytes(charset);
        cells.put(column, (out, row) -> out.text(encoded));
    }

    private static void when(TextRows out, boolean happened, long moment) {
        if (happened) {
            out.moment(moment);
        }
    }
}
