/// Characters that tell simplified Chinese from traditional.
enum ChineseScript {
    /// How many characters of a text occur in one script only.
    static func count(_ scalars: some Sequence<UInt32>) -> (simplified: Int, traditional: Int) {
        var simplified = 0
        var traditional = 0
        for scalar in scalars {
            if simplifiedOnly.contains(scalar) { simplified += 1 }
            if traditionalOnly.contains(scalar) { traditional += 1 }
        }
        return (simplified, traditional)
    }

    private static let simplifiedOnly = simplified.subtracting(traditional)
    private static let traditionalOnly = traditional.subtracting(simplified)

    private static let simplified = Set(
        """
        这们国来时说为会对发开关问题间长东车见贝马鸟鱼门风飞龙语读写让认识记话词诗译请谁课谈论设证许诉试该详误\
        调谢议护热爱亲边过还进远运连选适迟达迁电学实宝宁审对导将尔层岁师带帮应广庆库废张强归当录态总恋恶惊惯愿懒\
        战户扑执扩扫扬担择拥拟挂换据损换摇摆敌数断无旧显晓术机杀权条极构样检楼欢毕气汉汤沟没泪洁济浏测浓涂润湾满灭灯\
        灵炉点烦烧热状独环现电画疗监盖盘睁矿码确离种积称稳穷笔简粮级纪纯纸纳纷纹细织终组经结绕给络绝统继续维综缓编缘网罗义\
        职联声听肃脑脸节艺药获虑虽补装规观觉览触订计训讯讲评财责贤败货质购贸费资赛赞车轨转轮软轻载较辆输辞辩达迈违邮邻释钟\
        钱铁银错键闪闭闲闻阅队阳阶阴际陆陈险随难雾静页顶项顺须顾顿预领频颜额风饭饮饰馆骂验骗鲜黄齐齿龄龟
        """.unicodeScalars.map(\.value)
    )

    private static let traditional = Set(
        """
        這們國來時說為會對發開關問題間長東車見貝馬鳥魚門風飛龍語讀寫讓認識記話詞詩譯請誰課談論設證許訴試該詳誤\
        調謝議護熱愛親邊過還進遠運連選適遲達遷電學實寶寧審導將爾層歲師帶幫應廣慶庫廢張強歸當錄態總戀惡驚慣願懶\
        戰戶撲執擴掃揚擔擇擁擬掛換據損搖擺敵數斷無舊顯曉術機殺權條極構樣檢樓歡畢氣漢湯溝沒淚潔濟瀏測濃塗潤灣滿滅燈\
        靈爐點煩燒狀獨環現畫療監蓋盤睜礦碼確離種積稱穩窮筆簡糧級紀純紙納紛紋細織終組經結繞給絡絕統繼續維綜緩編緣網羅義\
        職聯聲聽肅腦臉節藝藥獲慮雖補裝規觀覺覽觸訂計訓訊講評財責賢敗貨質購貿費資賽贊軌轉輪軟輕載較輛輸辭辯邁違郵鄰釋鐘\
        錢鐵銀錯鍵閃閉閒聞閱隊陽階陰際陸陳險隨難霧靜頁頂項順須顧頓預領頻顏額飯飲飾館罵驗騙鮮黃齊齒齡龜
        """.unicodeScalars.map(\.value)
    )
}
