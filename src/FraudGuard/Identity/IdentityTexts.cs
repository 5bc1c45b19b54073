namespace FraudGuard.Identity;

/// <summary>What is said in one language. They say what happened and what to do next, and blame nobody.</summary>
internal sealed record IdentityTexts(
    string ShownNotPassed, string ShownNoAnswer, string HiddenNotPassed, string HiddenNoAnswer,
    string NotSentNotPassed, string NotSentNoAnswer, string NotSentYet, string SendingNotPassed, string SendingNoAnswer)
{
    public static IdentityTexts English { get; } = new(
        ShownNotPassed: "The person writing to you did not pass an identity check. Don't send money or codes until you have reached them another way.",
        ShownNoAnswer: "We can't check right now who is writing to you. Don't send money or codes until you have reached them another way.",
        HiddenNotPassed: "This message is not shown: whoever wrote it did not pass an identity check.",
        HiddenNoAnswer: "This message is not shown yet: we could not check who wrote it.",
        NotSentNotPassed: "Not sent: the identity check was not passed. Call the other person on a number you already had, then decide.",
        NotSentNoAnswer: "Not sent: the identity check can't be made right now. Call the other person on a number you already had, then decide.",
        NotSentYet: "Not sent yet: the identity check is still going on. You can wait, or call the other person on a number you already had.",
        SendingNotPassed: "The identity check was not passed. Money and codes are hard to get back once they are sent. Do you still want to send this?",
        SendingNoAnswer: "There is no result of the identity check. Money and codes are hard to get back once they are sent. Do you still want to send this?");

    public static IdentityTexts SimplifiedChinese { get; } = new(
        ShownNotPassed: "对方没有通过身份核验。用别的方式联系到本人之前，不要转账，也不要把验证码告诉对方。",
        ShownNoAnswer: "现在无法核验对方的身份。用别的方式联系到本人之前，不要转账，也不要把验证码告诉对方。",
        HiddenNotPassed: "这条消息没有显示：发消息的人没有通过身份核验。",
        HiddenNoAnswer: "这条消息暂时没有显示：还无法核验是谁发来的。",
        NotSentNotPassed: "没有发出：身份核验没有通过。先拨打你原来就有的号码，向本人问清楚，再决定要不要发。",
        NotSentNoAnswer: "没有发出：现在无法进行身份核验。先拨打你原来就有的号码，向本人问清楚，再决定要不要发。",
        NotSentYet: "还没有发出：身份核验正在进行。可以等结果，也可以先拨打你原来就有的号码，向本人问清楚。",
        SendingNotPassed: "身份核验没有通过。钱和验证码发出去以后很难收回。还要发吗？",
        SendingNoAnswer: "身份核验没有结果。钱和验证码发出去以后很难收回。还要发吗？");

    public static IdentityTexts TraditionalChinese { get; } = new(
        ShownNotPassed: "對方沒有通過身分驗證。用別的方式聯絡到本人之前，不要轉帳，也不要把驗證碼告訴對方。",
        ShownNoAnswer: "現在無法確認對方的身分。用別的方式聯絡到本人之前，不要轉帳，也不要把驗證碼告訴對方。",
        HiddenNotPassed: "這則訊息沒有顯示：傳訊息的人沒有通過身分驗證。",
        HiddenNoAnswer: "這則訊息暫時沒有顯示：還無法確認是誰傳來的。",
        NotSentNotPassed: "沒有送出：身分驗證沒有通過。先撥打你原本就有的號碼，向本人問清楚，再決定要不要送出。",
        NotSentNoAnswer: "沒有送出：現在無法進行身分驗證。先撥打你原本就有的號碼，向本人問清楚，再決定要不要送出。",
        NotSentYet: "還沒有送出：身分驗證正在進行。可以等結果，也可以先撥打你原本就有的號碼，向本人問清楚。",
        SendingNotPassed: "身分驗證沒有通過。錢和驗證碼送出後很難收回。還要送出嗎？",
        SendingNoAnswer: "身分驗證沒有結果。錢和驗證碼送出後很難收回。還要送出嗎？");
}
