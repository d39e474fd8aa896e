import type {
  BillKind,
  BillOutcome,
  OrderKind,
  OrderState,
  PayChannel,
  RefundCause,
  RefundState,
} from "@/db/vocabulary";
import type { Want } from "@/lib/payments/policy";
import type { Text, Texts } from "../texts";

export const orderKind = {
  collection: ["采集费", "Collection fee"],
  recollection: ["再次采集费", "Fee for collecting again"],
  onSite: ["线下拍摄费", "On-site shoot"],
  extraService: ["补充服务", "Extra service"],
  replacement: ["更换照片", "Replacement"],
} as const satisfies Record<OrderKind, Text>;

export const orderState = {
  open: ["待支付", "Open"],
  paid: ["已支付", "Paid"],
  closed: ["已关闭", "Closed"],
  refunding: ["退款中", "Being refunded"],
  partlyRefunded: ["部分已退", "Partly refunded"],
  refunded: ["已退款", "Refunded"],
} as const satisfies Record<OrderState, Text>;

export const payChannel = {
  wechat: ["微信支付", "WeChat Pay"],
  onSite: ["现场收款", "On site"],
  free: ["无需付费", "Free"],
  waived: ["免缴", "Waived"],
} as const satisfies Record<PayChannel, Text>;

export const payWant = {
  fee: ["采集费", "The fee"],
  onSite: ["线下拍摄", "An on-site shoot"],
  extraService: ["补充服务", "Extra service"],
  replacement: ["更换照片", "A replacement"],
} as const satisfies Record<Want, Text>;

export const refundState = {
  requested: ["待审批", "To be decided"],
  refused: ["未同意", "Refused"],
  approved: ["待发出", "To be sent"],
  processing: ["微信处理中", "With WeChat"],
  done: ["已退回", "Paid back"],
  abnormal: ["退款异常", "Could not be paid out"],
  closed: ["微信已关闭", "Closed by WeChat"],
} as const satisfies Record<RefundState, Text>;

export const refundCause = {
  asked: ["工作人员申请", "Asked for"],
  late: ["订单关闭后到账", "Came after the order was closed"],
  notOwed: ["到账时已无应缴", "Nothing was owed any more"],
} as const satisfies Record<RefundCause, Text>;

export const billKind = {
  payment: ["收款", "Payment"],
  refund: ["退款", "Refund"],
} as const satisfies Record<BillKind, Text>;

/** What a comparison found, and what to do about it. */
export const billOutcome = {
  matched: {
    name: ["一致", "Agrees"],
    todo: ["无需处理。", "Nothing to do."],
  },
  onlyOurs: {
    name: ["仅我方有", "Only ours"],
    todo: [
      "微信账单没有这笔。先在商户平台按订单号查询；零点前后的交易可能在相邻一天。确认没有到账，请联系平台管理员。",
      "The bill lacks it. Look the number up on the merchant platform; what happened around midnight may be in the next day's bill. If no money came, tell the platform administrator.",
    ],
  },
  onlyTheirs: {
    name: ["仅账单有", "Only in the bill"],
    todo: [
      "系统没有入账，已自动向微信查询，一小时后再对一次；仍不一致，请在商户平台核对这笔属于谁。",
      "Not booked here. WeChat has been asked again and the day is compared once more within the hour; if it stays, find out on the merchant platform whose it is.",
    ],
  },
  amountsDiffer: {
    name: ["金额不同", "Amounts differ"],
    todo: [
      "两边金额不同，系统没有按账单改动。请在商户平台核对实收金额，再决定退款或补收。",
      "The two amounts differ; nothing was changed. Check what was received on the merchant platform, then refund or collect the rest.",
    ],
  },
} as const satisfies Record<BillOutcome, { name: Text; todo: Text }>;

export const finance = {
  title: ["财务", "Finance"],
  money: ["收退款", "Money"],
  note: ["订单、退款与每日对账", "Orders, refunds and the daily bill"],
  fake: [
    "这里连接的是本机的模拟支付，不是微信支付：没有真实扣款。",
    "A stand-in on this machine takes the place of WeChat Pay: no real money moves.",
  ],
  off: [
    "线上支付没有启用；现场收款和退款照常登记。",
    "Online payment is off; money taken by hand is recorded as usual.",
  ],
  tabs: {
    label: ["财务页面", "Pages of finance"],
    orders: ["订单", "Orders"],
    refunds: ["退款", "Refunds"],
    bills: ["对账", "Reconciliation"],
  },
  filters: {
    school: ["学校", "School"],
    state: ["状态", "State"],
    kind: ["用途", "For"],
    channel: ["方式", "Channel"],
    all: ["{name}：全部", "{name}: all"],
    from: ["起始日期", "From day"],
    to: ["截止日期", "To day"],
    no: ["订单号或微信支付单号", "Number of the order or of WeChat Pay"],
    find: ["查找", "Find"],
  },
  columns: {
    no: ["订单号", "Order"],
    school: ["学校", "School"],
    task: ["任务", "Task"],
    studentNo: ["学号", "学号"],
    kind: ["用途", "For"],
    amount: ["金额", "Amount"],
    received: ["实收", "Received"],
    returned: ["已退", "Paid back"],
    state: ["状态", "State"],
    channel: ["方式", "Channel"],
    createdAt: ["下单时间", "Ordered"],
    paidAt: ["支付时间", "Paid at"],
    transaction: ["微信支付单号", "WeChat Pay number"],
  },
  sums: {
    count: ["订单", "Orders"],
    received: ["收入", "Received"],
    returned: ["退款", "Paid back"],
    net: ["净额", "Net"],
  },
  none: ["没有符合条件的订单", "No such orders"],
  noneHint: [
    "学生下单或现场收款后，订单出现在这里。",
    "Orders stand here once students order or somebody takes money on site.",
  ],
  export: {
    title: ["导出", "Export"],
    xlsx: ["导出 Excel", "Export Excel"],
    csv: ["导出 CSV", "Export CSV"],
  },
  takeOnSite: {
    button: ["登记现场收款", "Record money taken on site"],
    title: ["登记现场收款", "Record money taken on site"],
    titleOf: ["登记 {name} 的现场收款", "Record money that {name} paid on site"],
    about: [
      "按任务的收费标准登记；学生手机上未支付的订单随即关闭。",
      "The task's fee is recorded; what the student has open on the phone is closed.",
    ],
    receiptNo: ["收据号", "Receipt number"],
    submit: ["登记", "Record"],
    done: ["已登记 {amount}", "{amount} recorded"],
  },
  waive: {
    button: ["免缴费用", "Waive a fee"],
    title: ["免缴费用", "Waive a fee"],
    about: [
      "只对尚未缴纳的采集费免缴；原因记入操作日志和学生的全部经过。",
      "Only a fee that is still due is waived; the reason is kept in the audit log and the student's history.",
    ],
    submit: ["免缴", "Waive"],
    done: ["已免缴。", "Waived."],
  },
  refund: {
    button: ["申请退款", "Request a refund"],
    title: ["为 {name} 申请退款", "Refund for {name}"],
    about: [
      "财务审批后原路退回，可只退一部分。只退一部分时，学生仍算已缴费；全部退回的，审批前视为退款中。",
      "Paid back the way it came once finance agrees; a part can be asked. With a part the student still counts as paid; with all of it, as being refunded until finance decides.",
    ],
    order: ["订单", "Order"],
    orderLine: ["{kind} {amount}，{moment} 支付", "{kind} {amount}, paid {moment}"],
    amount: ["退款金额（元）", "Amount (yuan)"],
    amountHint: ["最多可退 {left}；已退 {returned}", "{left} at most; {returned} have gone back already"],
    amountWrong: ["请填 ¥0.01 到 {left} 之间的金额", "Type an amount between ¥0.01 and {left}"],
    reason: ["原因（微信会显示给学生）", "Reason (WeChat shows it to the student)"],
    submit: ["提交申请", "Request"],
    requested: ["已提交，等财务审批", "Requested; finance decides"],
  },
  refunds: {
    states: ["退款状态", "State of the refund"],
    waiting: ["待处理", "Waiting"],
    none: ["没有等待处理的退款", "No refund waits"],
    noneOf: ["没有这种状态的退款", "No refund is in this state"],
    by: ["{name}，{moment}", "{name}, {moment}"],
    bySystem: ["系统，{moment}", "System, {moment}"],
    amount: ["退款金额", "Amount"],
    part: ["部分退款，订单 {amount}", "A part of {amount}"],
    of: ["订单与学生", "Order and student"],
    cause: ["原因", "Why"],
    stand: ["采集状态", "Collection"],
    decision: ["审批", "Decision"],
    own: [
      "由您申请的退款，须由另一位财务人员审批。",
      "You asked for this refund; somebody else in finance decides.",
    ],
    approve: ["同意", "Approve"],
    refuse: ["不同意", "Refuse"],
    byHand: ["改为线下退回", "Given back by hand"],
    approveTitle: ["同意退回 {amount}？", "Pay back {amount}?"],
    approveAbout: [
      "原路退回给支付的微信账号，不能撤回。",
      "It goes back to the WeChat account that paid, and cannot be taken back.",
    ],
    approveOnSite: [
      "这笔是现场收的：请把钱当面退给学生，系统随即记为已退。",
      "This was taken by hand: give the money back in person; it is recorded as paid back at once.",
    ],
    refuseTitle: ["不同意退回 {amount}", "Refuse to pay back {amount}"],
    byHandTitle: ["线下退回 {amount}", "{amount} given back by hand"],
    byHandAbout: [
      "微信未能退到原账户。请先用其他方式退给学生，再写明方式和凭证号。",
      "WeChat could not pay it out. Give it back another way first, then say how and under which voucher.",
    ],
    reason: ["说明", "Explanation"],
    approved: ["已同意，正在发往微信", "Approved; on its way to WeChat"],
    refused: ["已记为不同意，订单恢复原状态", "Refused; the order stands as before"],
    settled: ["已记为退回", "Recorded as paid back"],
    problem: ["微信答复：{code}", "WeChat's answer: {code}"],
    abnormal: [
      "退款未能到账（如银行卡已注销）。请在微信商户平台处理，或改为线下退回。",
      "It could not be paid out (a closed bank card, say). Settle it on the merchant platform, or give it back by hand.",
    ],
  },
  bills: {
    note: [
      "每天 10 点后与微信账单逐笔核对前一天的收款和退款。",
      "After 10 o'clock every payment and refund of the day before is compared with WeChat's bill.",
    ],
    none: ["还没有对过账", "No day was compared yet"],
    noneHint: [
      "启用线上支付后，第二天 10 点起自动对账。",
      "With online payment on, days are compared by themselves from the next day at 10.",
    ],
    day: ["日期", "Day"],
    comparedAt: ["核对时间", "Compared"],
    ours: ["我方净额", "Ours, net"],
    theirs: ["账单净额", "Bill, net"],
    matched: ["一致", "Agree"],
    differing: ["不一致", "Differ"],
    open: ["待处理", "Open"],
    result: ["结果", "Result"],
    whole: ["全部一致", "All agree"],
    rowsOf: ["{day} 不一致的交易", "What differs on {day}"],
    allAgree: ["这一天每一笔都一致", "Everything of this day agrees"],
    outcome: ["差异", "Difference"],
    kind: ["类型", "Kind"],
    no: ["单号", "Number"],
    todo: ["怎么办", "What to do"],
    nobody: ["不属于任何学校", "Belongs to no school"],
    settle: ["标记已处理", "Tick off"],
    settleTitle: ["处理说明：{no}", "What was found out: {no}"],
    settled: ["{moment} 已处理：{note}", "Ticked off {moment}: {note}"],
    done: ["已标记", "Ticked off"],
  },
  timeline: {
    order: ["下单：{kind} {amount}", "Order: {kind} {amount}"],
    paid: ["支付 {amount}（{channel}）", "Paid {amount} ({channel})"],
    refund: ["申请退款 {amount}", "Refund of {amount} requested"],
    returned: ["退回 {amount}（{channel}）", "{amount} paid back ({channel})"],
    no: ["单号 {no}", "Number {no}"],
  },
} as const satisfies Texts;
