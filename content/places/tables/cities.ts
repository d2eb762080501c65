/** Cities: `@zone region`, then for each part of it `part/code=city/other name thousands of people;…`. From city-timezones (MIT). Made by `npm run places`. */
export const cities = `
@Africa/Abidjan CI
Agnéby=Agboville 73
Bafing=Touba 27.5
Bas-Sassandra=San-Pedro 203.5;Sassandra 30.8;Soubre 83.7
Denguélé=Odienne 34.5
Dix-Huit Montagnes=Man 143.2
Fromager=Gagnoa 111.2
Haut-Sassandra=Daloa 235.4
Lacs=Toumodi 39;Yamoussoukro 200.5
Lagunes=Abidjan 3496.2;Dabou 71.3;Grand Bassam 61.2
Marahoué=Bouafle 61
Moyen-Cavally=Guiglo 37.5
Moyen-Comoe=Abengourou 87.8
N'zi-Comoé=Dimbokro 46.5
Savanes=Ferkessedougou 57.4;Korhogo 172.5
Sud-Bandama=Divo 127.9
Sud-Comoé=Aboisso 37.7
Vallée du Bandama=Bouake 511.2
Worodougou=Seguela 31.9
Zanzan=Bondoukou 38.5
@Africa/Accra GH
Ashanti=Kumasi 1468.6;Obuasi 159
Brong Ahafo=Berekum 36.5;Sunyani 70.3
Central=Cape Coast 139.3;Winneba 41.9
Eastern=Koforidua 126.5;Nkawkaw 54.9
Greater Accra=Accra 2042.1;Tema 185
Northern=Tamale 342.9;Yendi 30.8
Upper East=Bawku 65.2;Bolgatanga 68.3
Upper West=Wa 76.9
Volta=Ho 81.5
Western=Sekondi 212.6
@Africa/Addis_Ababa ET
Addis Ababa=Addis Ababa 2928.9;Asela 82.2;Dembi Dolo 27.3;Gimbi 22.4;Giyon 76.5;Goba 33.2;Gore 9.4;Hagere Hiywet 39.4;Jima 128.3;Nagele 11.8;Nazret 345.4;Nekemte 73;Shashemene 100.1
Amhara=Bahir Dar 187.8;Bati 12.8;Debre Birhan 61.5;Debre Markos 65.3;Dese 159.9;Gonder 155.1
Benshangul-Gumaz=Asosa 24.2
Dire Dawa=Dire Dawa 250.3
Harari=Harar 161.2
Somali=Dolo Bay 11.8;Gode 71.7;Jijiga 52.5
Southern Nations, Nationalities and Peoples=Arba Minch 54.3;Awasa 133.1;Dila 47;Hosaina 89.3;Sodo 65.7;Yirga Alem 36.3
Tigray=Adigrat 104;Aksum 44.4;Mekele 95.9
@Africa/Algiers DZ
Adrar=Adrar 56.9;Reggane 22.4;Timimoun 26.6
Alger=Algiers 2665.8
Annaba=Annaba 355
Batna=Batna 269.5
Biskra=Biskra 202.1;El Oued 177.5
Blida=Blida 388.2
Bordj Bou Arréridj=Bordj Bou Arreridj 134.5
Bouira=Bouira 110.1
Béchar=Abadla 14.4;Bechar 142.4;Beni Ounif 5.6
Béjaïa=Bejaia 274.5
Chlef=Chlef 449.2
Constantine=Constantine 527.6
Djelfa=Djelfa 170.9
El Bayadh=El Bayadh 67.4
Ghardaïa=El Golea 32;Ghardaia 125.5
Guelma=Guelma 123.6
Illizi=Djanet 0.7;I-n-Amenas 0.2;Illizi 7.3
Jijel=Jijel 148
Laghouat=Laghouat 108.3
M'Sila=M'sila 125
Mascara=Mascara 108.2
Mostaganem=Mostaganem 159.2
Médéa=Medea 145.9
Naâma=Sefra 51.1
Oran=Oran 722
Ouargla=Hassi Messaoud 18.1;Ouargla 176.3;Touggourt 91.5
Oum el Bouaghi=Oum el Bouaghi 100.8
Saïda=Saida 134.9
Sidi Bel Abbès=Sidi bel Abbes 200.2
Skikda=Skikda 193.9
Souk Ahras=Souk Ahras 134.9
Sétif=Setif 274.7
Tamanghasset=Arak 423.3;I-n-Salah 28.6;In Amguel 3;Tamanrasset 71.8
Tiaret=Tiarat 184.2
Tindouf=Tindouf 18.3
Tizi Ouzou=Tizi-Ouzou 144
Tlemcen=Tlimcen 181.1
Tébessa=Tebessa 171.7
@Africa/Asmara ER
Anseba=Asmara 592.4
Debub=Massawa 142.6
Debubawi Keyih Bahri=Assab 105.5
Gash Barka=Agordat 18.7;Tessenei 9.5
Maekel=Mendefera/Adi Ugri 137.6
Semenawi Keyih Bahri=Keren 148.2
@Africa/Bamako ML
Bamako=Bamako 1395.6;Banamba 18.3;Kangaba 17.2;Kati 54.9;Koulikoro 13.4;Nara 18.5
Gao=Bourem 28.7;Gao 87.5;Menaka 9.1
Kayes=Bafoulabe 26.8;Kayes 77.2;Kita 26.1;Nioro du Sahel 14.4;Satadougou 0.7;Yelimane 1
Kidal=Aguelhok 8.5;Tessalit 5.9
Mopti=Djenne 27.7;Mopti 93.3
Sikasso=Bougouni 30.5;Koutiala 102.1;Sikasso 185.3
Ségou=Markala 46.2;San 33.1;Segou 107.8;Sokolo 4.3
Timbuktu=Araouane 4;Goundam 6.2;Taoudenni 3;Timbuktu 68.9
@Africa/Bangui CF
Bamingui-Bangoran=Ndele 7.4
Bangui=Bangui 727.3;Bossembele 7.3
Basse-Kotto=Mobaye 19.4
Haut-Mbomou=Obo 12.8;Zemio 19.2
Haute-Kotto=Bria 25;Ouadda 3.4
Kémo=Sibut 26.3
Lobaye=Mbaiki 43.6
Mambéré-Kadéï=Berberati 60.6;Carnot 32.3
Mbomou=Bangassou 28.6;Yakossi 0.4
Nana-Grébizi=Kaga Bandoro 42.7
Nana-Mambéré=Bouar 31.5
Ouaka=Bambari 47.3
Ouham=Bossangoa 45.2
Ouham-Pendé=Bozoum 25.4
Sangha-Mbaéré=Nola 25.3
Vakaga=Birao 5.6
@Africa/Banjul GM
Banjul=Banjul 38.8;Brikama 136.4
Lower River=Kerewan 2.8;Mansa Konko 18.7
Maccarthy Island=Bansang 4.6;Georgetown 3.6
Upper River=Basse Santa Su 14.4
@Africa/Bissau GW
Bafatá=Bafata 26.1
Bissau=Bissau 395.7
Bolama=Bolama 9.2
Cacheu=Cacheu 10.5
Gabú=Gabu 14.4
Oio=Farim 6.8
Quinara=Fulacunda 1.3
Tombali=Catio 9.9
@Africa/Blantyre MW
Blantyre=Blantyre 584.9
Chiradzulu=Chiradzulu 1.6
Chitipa=Chitipa 11.1;Karonga 33.3
Dedza=Dedza 15.6
Lilongwe=Lilongwe 646.8
Machinga=Machinga 1.4
Mangochi=Mangochi 69
Mchinji=Mchinji 18.3
Mulanje=Mulanje 16.5
Mwanza=Mwanza 11.4
Mzimba=Mzimba 19.3;Mzuzu 110.2
Nkhata Bay=Nkhata Bay 16.9
Nkhotakota=Nkhotakota 42.4
Nsanje=Chiromo 25.2;Nsanje 21.8
Ntcheu=Ntcheu 10.4
Salima=Salima 50.6
Zomba=Zomba 80.9
@Africa/Blantyre TZ
Ruvuma=Mbamba Bay 9
@Africa/Brazzaville CG
Bouenza=Kayes 60.6;Madingou 22.8
Cuvette=Makoua 10.3;Owando 29
Cuvette-Ouest=Ewo 7.8
Kouilou=Pointe-Noire 602.4
Likouala=Impfondo 20.9
Lékoumou=Sibiti 21
Niari=Loubomo 97.9;Mossendjo 24.6
Plateaux=Djambala 9.7;Gamboma 20.9
Pool=Brazzaville 1259.4;Kinkala 13.9
Sangha=Moloundou 12.2;Ouesso 26.1;Sembe 6.4
@Africa/Bujumbura BI
Bubanza=Bubanza 12.7
Bujumbura Mairie=Bujumbura 331.7
Bururi=Bururi 20.1
Cankuzo=Cankuzo 6.6
Karuzi=Karusi 10.7
Kayanza=Kayanza 19.4
Kirundo=Kirundo 6.1
Makamba=Makamba 19.6
Muramvya=Gitega 23.2;Muramvya 18
Muyinga=Muyinga 71.1
Ngozi=Ngozi 21.5
Rutana=Rutana 20.9
Ruyigi=Ruyigi 38.5
@Africa/Cairo EG
Ad Daqahliyah=El Mansura 540.2
Al Bahr al Ahmar=Berenice 0;Bur Safaga 21;Hurghada 157.2
Al Buhayrah=Damanhûr/Damanhur 371.4
Al Fayyum=El Faiyum 311.6
Al Gharbiyah=Tanta 404.9
Al Iskandariyah=Alexandria 3988.3
Al Isma iliyah=Ismailia 470.5
Al Jizah=El Giza 2681.9
Al Minufiyah=Shibin el Kom 182.9
Al Minya=Beni Mazar 68.9;El Minya 363.6;Mallawi 179.9;Samalut 121.3
Al Qahirah=Cairo 9813.8
Al Qalyubiyah=Benha 167
Al Wadi at Jadid=El Kharga 50;El Qasr 1.7;Qasr Farafra 5
As Suways=Suez 498.2
Ash Sharqiyah=Zagazig 285.1
Aswan=Aswan 277.4;Kom Ombo 181.9
Asyut=Asyut 420.6
Bani Suwayf=Beni Suef 339.5
Bur Sa id=Bur Said 561.9
Dumyat=Dumyat 188.1
Janub Sina'=El Tur 21.3
Kafr ash Shaykh=Kafr el Sheikh 144;Rashid 129
Matruh=El Alamein 4.9;El Daba 14.2;Matruh 82.8;Salum 7.3;Siwa 23.1
Qina=Isna 84.7;Luxor 548.6;Qena 268.7
Shamal Sina'=El Arish 153.8
Suhaj=Girga 115.5;Sohag 404.7
@Africa/Casablanca MA
Chaouia - Ouardigha=Settat 140.4
Doukkala - Abda=El Jadida 164;Safi 320.8
Fès - Boulemane=Fez 983.4
Gharb - Chrarda - Béni Hssen=Kenitra 459.2;Ouezzane 64.2
Grand Casablanca=Casablanca 3163
Guelmim - Es-Semara=Goulimine 106.7;Tan Tan 63.4
Marrakech - Tensift - Al Haouz=Marrakesh 855.6
Meknès - Tafilalet=Er Rachidia 228.5;Meknes 621.7
Oriental=Oujda 407.3
Rabat - Salé - Zemmour - Zaer=Rabat 1680.4
Souss - Massa - Draâ=Agadir 752;Tiznit 56.4
Tanger - Tétouan=Ksar El Kebir 207.7;Larache 114.7;Tangier 719.2
Taza - Al Hoceima - Taounate=Taza 170.8
@Africa/Ceuta ES
Ceuta=Ceuta 78.7
Melilla=Melilla 107.4
@Africa/Conakry GN
Boke=Boffa 2.3;Boke 116.3;Fria 23.7;Gaoual 7.5;Kamsar 35;Koundara 14
Conakry=Conakry 1494
Faranah=Dabola 13.1;Dinguiraye 6.1;Faranah 14.4;Kissidougou 57
Kankan=Kankan 110.5;Kerouane 11.3;Kouroussa 14.2;Siguiri 46.9
Kindia=Forecariah 12.4;Kindia 93.5;Telimele 30.3
Labe=Labe 99.6;Mali 5.5;Tongue 25.5
Mamou=Dalaba 6.3;Mamou 56.4;Pita 20.1
Nzerekore=Beyla 13.2;Gueckedou 221.7;Macenta 42.2;Nzerekore 150.4;Yomou 2.6
@Africa/Dakar MR
Trarza=Saint-Louis 198.4
@Africa/Dakar SN
Dakar=Dakar 2540.2
Diourbel=Diourbel 148
Fatick=Fatick 24.2
Kaolack=Kaolack 277.8
Kolda=Kolda 64
Louga=Louga 85.1
Tambacounda=Kedougou 18.1;Tambacounda 89.2
Thiès=Thies 293
Ziguinchor=Ziguinchor 175.7
@Africa/Dar_es_Salaam TZ
Arusha=Arusha 330.6;Babati 19.1;Mbulu 10.4;Ngorongoro 10.8;Oldeani 7.3
Dar-Es-Salaam=Dar es Salaam 2814.3
Dodoma=Dodoma 199.4;Mpwapwa 10.1
Iringa=Iringa 103.3;Njombe 42
Kagera=Biharamulo 21.8;Bukoba 85.6;Ngara 10.7
Kaskazini-Pemba=Wete 26.5
Kaskazini-Unguja=Mkokotoni 2.6
Kigoma=Kakonko 16.3;Kanyato 0.2;Kasulu 31.2;Kigoma 164.3;Uvinza 52.5
Kilimanjaro=Moshi 463.9;Same 9.8
Kusini-Pemba=Chake Chake 35.8
Lindi=Lindi 28
Mara=Musoma 127.1
Mbeya=Mbeya 261.9;Tukuyu 78;Tunduma 27.5
Morogoro=Ifakara 27.9;Kilosa 52.6;Mikumi 12.5;Morogoro 242.7
Mtwara=Masasi 31.5;Mtwara 91.7
Mwanza=Geita 1.5;Mwanza 465.4;Nyahanga 16.1
Pwani=Bagamoyo 41.6;Kibaha 23.7;Kibiti 15.6;Kilindoni 8
Rukwa=Karema 14.5;Kipili 1.5;Mpanda 73.3;Sumbawanga 76.5
Ruvuma=Songea 120.9;Tunduru 0.6
Shinyanga=Kahama 35.3;Shinyanga 93.8
Singida=Itigi 11.5;Manyoni 0.3;Singida 47.7
Tabora=Nzega 18.3;Sikonge 14.5;Tabora 145.9
Tanga=Korogwe 47;Tanga 217.2
Zanzibar West=Zanzibar 388.4
@Africa/Djibouti DJ
Ali Sabieh=Ali Sabih 32.2
Dikhil=Dikhil 12
Djibouti=Djibouti 763.5
Obock=Obock 13.1
Tadjourah=Tadjoura 22.2
@Africa/Douala CM
Adamaoua=Kontcha 5.8;Meiganga 54.9;Ngaoundere 134.3;Tibati 22.1
Centre=Bafia 41.2;Eseka 14.1;Mbalmayo 53.5;Yaounde 1335.8
Est=Abong Mbang 7.7;Batouri 42.3;Belabo 11.5;Bertoua 153.3
Extrême-Nord=Maroua 260.7
Littoral=Douala 1622;Edea 109.5;Nkongsamba 105.1
Nord=Garoua 365.4;Guider 83.3;Mbe 4
Nord-Ouest=Bamenda 419.6;Kumbo 89.7;Wum 42.6
Ouest=Bafang 86.9;Bafoussam 290.8;Foumban 64.4
Sud=Ebolowa 83.7;Kribi 31.5
Sud-Ouest=Buea 90.1;Eyumojok 5.8;Kumba 131.1;Limbe 142.3
@Africa/El_Aaiun EH
=Bir Lehlou 0.4
@Africa/El_Aaiun MA
Guelmim - Es-Semara=Smara 48.1
Laâyoune - Boujdour - Sakia El Hamra=Dawra 0;Laayoune 182.2;Lemsid 0.1
Oued el Dahab=Ad Dakhla 82.1;Bir Anzarane 6.6
@Africa/Freetown SL
Eastern=Kenema 133.9;Koidu 45.3
Northern=Makeni 83.1
Southern=Bo 170.7
Western=Freetown 420.4
@Africa/Gaborone BW
Central=Francistown 89.2;Mahalapye 47.6;Mopipi 3.3;Nata 2.5;Palapye 27.2;Serowe 48
Ghanzi=Ghanzi 6.3
Kgalagadi=Lehututu 1.9;Lokhwabe 1.5;Tshabong 9.7
Kgatleng=Mochudi 39.7
Kweneng=Molepolole 57.7
North-West=Kasane 7.8;Maun 47.1;Mohembo 0.8;Nokaneng 1.8;Tsau 1.4
South-East=Gaborone 183.8;Lobatse 50.3
Southern=Kanye 45.8
@Africa/Harare ZW
Bulawayo=Bulawayo 697.1
Harare=Chitungwiza 331.1;Harare 1557.4
Manicaland=Mutare 216.8
Mashonaland Central=Mazowe 10;Shamva 8.5
Mashonaland West=Chinhoyi 52.8;Kadoma 56.4;Kariba 23.1;Karoi 13.2
Masvingo=Chiredzi 17.8;Masvingo 76.3
Matabeleland North=Hwange 33.6;Victoria Falls 24
Matabeleland South=Beitbridge 13.8;Gwanda 8.3;Plumtree 2
Midlands=Gweru 164.7;Kwekwe 80.8;Zvishavane 34.6
@Africa/Johannesburg ZA
Eastern Cape=Aliwal North 26.4;Bhisho 149.1;Cradock 32.9;East London 338.6;Graaff Reinet 33;Grahamstown 70.3;Middelburg 11;Port Alfred 9.4;Port Elizabeth 830.5;Port St. Johns 5.9;Queenstown 96.3;Uitenhage 217.8;Umtata 108.2
Gauteng=Benoni 1795.7;Johannesburg 2730.7;Pretoria 1338;Springs 211.2;Vereeniging 774.3
KwaZulu-Natal=Durban 2729;Ladysmith 47.4;Pietermaritzburg 620.9;Port Shepstone 37.3;Ubomba 0.6;Ulundi 13.2;Vryheid 108.4
Limpopo=Lebowakgomo 16.9;Musina 11.8;Polokwane 171.9;Thohoyandou 156.9;Tzaneen 42.1
Mpumalanga=Bethal 96.2;Komatipoort 10.3;Mbombela/Nelspruit 184.8;Middelburg 124.2;Standerton 46.1;Volksrust 25.4
North West=Bloemhof 10.7;Brits 81.2;Klerksdorp 163.4;Mmabatho 90.6;Potchefstroom 103.7;Rustenburg 145;Vryburg 31.6
Northern Cape=Alexander Bay 1.5;Carnarvon 5.8;Colesberg 7.5;De Aar 18.7;Kimberley 153.7;Kuruman 9.5;Poffader 4.2;Prieska 7.6;Springbok 6.6;Upington 62.1
Orange Free State=Bethlehem 66.4;Bloemfontein 459.9;Brandfort 6.2;Kroonstad 88.4;Welkom 279
Western Cape=Beaufort West 28.1;Bredasdorp 8.5;Cape Town 2823.9;George 143.9;Hermanus 16.3;Knysna 33.9;Mossel Bay 16.7;Oudtshoorn 62.4;Paarl 159.8;Saldanha 37.5;Swellendam 9;Vanhynsdorp 3.3;Worcester 109.2
@Africa/Juba SS
Central Equatoria=Juba 112;Yei 112.7
East Equatoria=Kapoeta 5;Nimule 0.2
Jungoli=Bor 26.8
Lakes=Rumbek 17.8
North Bahr-al-Ghazal=Aweil 42.7
Unity=Bentiu 7.7
Upper Nile=Malakal 160.8;Melut 6.4;Nasir 1.7
Warap=Gogrial 44.3
West Bahr-al-Ghazal=Wau 99.2
West Equatoria=Maridi 7.8;Yambio 24.4
@Africa/Kampala UG
Adjumani=Adjumani 34.7
Arua Municipality=Arua 154.7
Aswa=Gulu 144.4
Bamunanika=Bombo 48
Budadiri=Sironko 14.1
Bungokho=Mbale 247.1
Busia=Busia 47.1
Busujju=Mityana 37.4
Iganga=Iganga 45
Jinja=Jinja 195.7
Kaabong=Kaabong 1.1
Kabale=Kabale 44.6
Kabarole=Fort Portal 42.7
Kaberamaido=Kaberamaido 3.4
Kalangala=Kalangala 5.2
Kampala=Kampala 1386.6
Kamuli=Kamuli 12.8
Kasese=Kasese 67.3;Katwe 2
Kashari=Mbarara 83.7
Kayunga=Kayunga 21.7
Kibale=Kibale 5.2
Kiboga=Kiboga 14.5
Kisoro=Kisoro 12.9
Kitgum=Kitgum 32.8
Kumi=Kumi 13
Lira=Lira 127.4
Masaka=Masaka 65.4
Masindi=Masindi 31.5;Masindi-Port 8.1
Moroto=Moroto 0.4
Moyo=Moyo 22.4
Mpigi=Mpigi 11.1
Mubende=Mubende 9.6
Nakasongola=Nakasongola 6.9
Nebbi=Nebbi 30.4;Pakwach 17.5
Ntungamo=Ntungamo 16.4
Pallisa=Pallisa 30.7
Soroti=Soroti 1
Tororo=Tororo 96.9
Usuk=Katakwi 8.4
Wakiso=Entebbe 127.4
@Africa/Khartoum SD
Blue Nile=Ad Damazin/Ed Damazin 114
Gedarif=Gedaref 201.3
Gezira=El Manaqil 140.1;Medani 308.5
Kassala=Kassala 370.5
Khartoum=Khartoum 3364.3;Omdurman 2289.4
North Kurdufan=El Obeid 331.4;Umm Ruwaba 36
Northern=Dongola 26.4;Kerma 3.9;Merowe 7.4;Wadi Halfa 17.1
Northern Darfur=El Fasher 220.9
Red Sea=Haiya 17.4;Port Sudan 489.7;Tokar 47.7
River Nile=Atbara 138.3;Berber 36;EdDamer 94.4;Shendi 120.1
Sennar=Sennar 103.3
South Darfur=Niyala 392.4
South Kordofan=Babanusa 19.7;En Nuhud 84.6;Muglad 17.3
South Kordufan=Kadugli 132.3
West Darfur=Geneina 161.1
White Nile=Ed Dueim 54.8;Kosti 274.5
@Africa/Kigali RW
Eastern=Kibungo 46.2
Kigali City=Kigali 802.6
Northern=Byumba 70.6;Ruhengeri 86.7
Southern=Butare 77;Gikongoro 15;Gitarama 87.6;Nyanza 225.2
Western=Cyangugu 19.9;Gisenyi 83.6;Kibuye 48
@Africa/Kinshasa CD
Bandundu=Bandundu 108;Bolobo 22.6;Bulungu 42.3;Inongo 30.2;Kahemba 45.6;Kasongo-Lunda 18.7;Kenge 0.2;Kikwit 466;Lusanga 0.2;Mangai 19.9;Mushie 24
Bas-Congo=Boma 178.6;Kasangulu 22.6;Kimpese 10.6;Matadi 213;Mbanza-Ngungu 142;Moanda 153.9;Tshela 19.9
Kinshasa City=Kinshasa 6704.4
Équateur=Basankusu 52.2;Binga 64.6;Boende 24.7;Bongandanga 2.9;Bosobolo 9;Bumba 128;Businga 31.6;Gbadolite 35.2;Gemena 157.8;Ikela 0.3;Libenge 17.4;Lisala 64.3;Mbandaka 229.6;Zongo 17.7
@Africa/Lagos NG
Abia=Aba 874.4;Umuahia 264.7
Adamawa=Mubi 214.7;Numan 45.2;Yola 92.3
Akwa Ibom=Opobo 34.9;Uyo 495.8
Anambra=Awka 400.8;Onitsha 73.4
Bauchi=Azare 87.9;Bauchi 244.4
Benue=Makurdi 245.4;Oturkpo 68.2
Borno=Bama 86.4;Biu 64.6;Maiduguri 704.2
Cross River=Calabar 354.7
Delta=Sapele 235.4;Warri 683.1
Edo=Benin City 929
Ekiti=Ado Ekiti 446.7
Enugu=Enugu 688.9;Nsukka 111
Federal Capital Territory=Abuja 869.1
Gombe=Gombe 260.3;Kumo 19.2
Imo=Orlu 9.4;Owerri 215
Jigawa=Dutse 17.1
Kaduna=Kaduna 1191.3;Zaria 754.8
Kano=Kano 3140
Katsina=Funtua 158.6;Katsina 432.1
Kebbi=Birnin Kebbi 102.3;Koko 25.8
Kogi=Idah 71.9;Lokoja 52.7
Kwara=Ilorin 701.7
Lagos=Lagos 4733.8
Nassarawa=Keffi 77.1;Lafia 79.5
Niger=Bida 172.8;Kontagora 62.1;Minna 249
Ogun=Abeokuta 441.2;Ijebu Ode 204.5
Ondo=Akure 420.6;Ikare 900;Ondo 256.4;Owo 200.9
Osun=Ife 482.4;Iwo 208.7;Oshogbo 408.2
Oyo=Ibadan 2221.3;Iseyin 98.1;Ogbomosho 595.1;Oyo 475
Plateau=Jos 737.1
Rivers=Port Harcourt 1020
Sokoto=Sokoto 648
Taraba=Jalingo 103.8;Wukari 74.4
Yobe=Damaturu 255.9;Gashua 74.8;Nguru 82.5;Potiskum 82.7
Zamfara=Gusau 185.9
@Africa/Libreville GA
Estuaire=Libreville 530.8
Haut-Ogooué=Franceville 41.1;Moanda 28.6;Okandja 7.2
Moyen-Ogooué=Bifoum 0.1;Lambarene 23
Ngounié=Mouila 25.2;Ndende 4.1
Nyanga=Mayumba 4;Tchibanga 19.4
Ogooué-Ivindo=Makokou 15.3;Mekambo 3.2
Ogooué-Lolo=Koulamoutou 14.3
Ogooué-Maritime=Gamba 7.2;Omboue 1.7;Port-Gentil 113
Wouleu-Ntem=Bitam 14;Mitzik 4;Oyem 37.1
@Africa/Lome TG
Centre=Sokode 99.7;Sotouboua 21.1
Kara=Bassar 61.8
Maritime=Lome 1100.9
Plateaux=Atakpame 74.8;Kpalime 98.2
Savanes=Mango 40.2
@Africa/Luanda AO
Bengo=Ambriz 17;Caxito 15.7
Benguela=Benguela 142;Cubal 4.8;Lobito 170.7
Bié=Calucinga 0.5;Camacupa 19.5;Kuito 114
Cabinda=Cabinda 78.9
Cuando Cubango=Cuito Caunavale 0.1;Luiana 0.2;Mavinga 30;Menongue 13;Mucusso 0.1
Cuanza Norte=Camabatela 12.7;Dondo 2.4;Ndalatando 8.1
Cuanza Sul=Calulo 0.8;Quibala 5.2;Sumbe 29.6;Waku Kungo 11.5
Cunene=Chitado 0.5;Ondjiva 8.7;Xangongo 0.4
Huambo=Huambo 986
Huíla=Chibemba 1.5;Chibia 1.4;Lubango 114.1;Quipungo 0.2
Luanda=Luanda 3562.1
Lunda Norte=Capenda-Camulemba 79.8;Dundo 12;Lucapa 25.6
Lunda Sul=Cacolo 1;Muconda 2.3;Saurimo 40.9
Malanje=Malanje 106.5
Moxico=Cangamba 1.3;Cazombo 0.3;Luau 10;Luena 17.3;Lumbala Nguimbo 0
Namibe=Namibe 128.1;Tômbua/Tombua 40
Uíge=Songo 10.6;Uige 56.8
Zaire=Mbanza-Congo 42.2;Nzeto 19.7;Soyo 65.3
@Africa/Luanda NA
Kavango=Cuangar 0.4
@Africa/Lubumbashi CD
Kasaï-Occidental=Demba 17;Dibaya 0.6;Ilebo 71.1;Kananga 614.3;Luebo 17.7;Mweka 45.2;Tshikapa 201.3
Kasaï-Oriental=Gandajika 105.8;Kabinda 37.4;Lodja 68.2;Lubao 26.1;Lusambo 26.8;Mbuji-Mayi 1084.9;Mwene-Ditu 153.3
Katanga=Bukama 20.9;Dilolo 7.9;Kabalo 21.9;Kalemie 176.6;Kambove 18.9;Kamina 101.2;Kaniama 32.9;Kasaji 12;Kipushi 87.8;Kolwezi 418;Kongolo 68.6;Likasi 428.4;Luanza 0.9;Lubumbashi 1114.3;Manono 46.1;Moba 10;Nyunzu 15.4
Maniema=Kalima 0.2;Kampene 19.7;Kasongo 59.1;Kindu 199.3;Lubutu 1.3
Nord-Kivu=Beni 211.3;Buluko 1.2;Butembo 220.5;Goma 144.1
Orientale=Aketi 46.9;Bafwasende 0.1;Basoko 23;Bondo 20.7;Bunia 61.5;Buta 44.2;Isiro 142.1;Kisangani 558.8;Mongbwalu 2.8;Wamba 82.1;Watsa 17.7;Yangambi 18
Sud-Kivu=Bukavu 331.1;Mwenga 2.2;Uvira 164.4
@Africa/Lusaka MZ
Tete=Luangwa 3.1
@Africa/Lusaka ZM
Central=Kabwe 188.7;Kapiri Mposhi 30.1;Mumbwa 14.4
Copperbelt=Chililabombwe 69.7;Chingola 165.3;Kitwe 402.9;Luanshya 132.7;Mufulira 137.1;Ndola 395.4
Eastern=Chipata 82.5;Lundazi 9.5;Nyimba 0.8
Luapula=Kawambwa 20.4;Mansa 31.4;Nchelenge 15.9
Lusaka=Lusaka 1297.7
North-Western=Kasempa 5.6;Mwinilunga 8.3;Solwezi 51.8;Zambezi 5
Northern=Chinsali 7.5;Kasama 156.5;Mbala 18.4;Mpika 17.2
Southern=Choma 42.3;Kafue 25.7;Livingstone 137.3;Mazabuka 57.9
Western=Kalabo 7.7;Kaoma 7.3;Lukulu 3.3;Mongu 45.1;Senanga 10;Sesheke 10.2
@Africa/Malabo GA
Wouleu-Ntem=Ebebiyin 24.8
@Africa/Malabo GQ
Bioko Norte=Malabo 156
Bioko Sur=Luba 8.7
Centro Sur=Evinayong 8.5
Litoral=Bata 135.9;Calatrava 0.6
Wele-Nzás=Mongomo 6.5
@Africa/Maputo MZ
Cabo Delgado=Mocimboa 27.9;Montepuez 49;Pemba 109.7
Gaza=Macia 13.1;Mapai 0.2;Massangena 0.6;Xai-Xai 128.1
Inhambane=Inhambane 94.8;Maxixe 112.9;Panda 0.6;Quissico 1.2;Vilanculos 0.2
Manica=Chimoio 242.5;Espungabera 0.4;Manica 3.7
Maputo=Maputo 1318.8;Matola 503.4
Nampula=Angoche 57.8;Ligonha 3.3;Mocambique 40.7;Nacala 212.2;Nampula 386.2
Nassa=Cuamba 68.2;Lichinga 94.3;Marrupa 8.8
Sofala=Beira 507.2;Chiramba 0.6;Dondo 75.2
Tete=Moatize 40.5;Tete 122.2
Zambezia=Mocuba 69;Nicuadala 6.9;Quelimane 179
@Africa/Maseru LS
Berea=Teyateyaneng 5.1
Leribe=Butha-Buthe 16.3;Hlotse 47.7
Mafeteng=Mafetang 54.7
Maseru=Maseru 239.8
Mohale's Hoek=Mohales Hoek 25
Mokhotlong=Mokhotlong 8.8
Quthing=Moyeni 24.1
@Africa/Maseru ZA
Eastern Cape=Qacha's Nek 25.6
@Africa/Mbabane SZ
Hhohho=Mbabane 83.2;Piggs Peak 5.8
Lubombo=Siteki 6.2
Manzini=Lobamba 7.2;Manzini 110.5
Shiselweni=Golela 3.7;Hlatikulu 2.7
@Africa/Mogadishu SO
=Berbera 178.4;Boorama 67.7;Burco 102.9;Ceerigaabo 165;Hargeysa 362.4;Laascaanood 60.1;Maydh 30
Bakool=Hudur/Xuddur 1.6
Banaadir=Mogadishu 987.7
Bari=Bandarbeyla 13.8;Boosaaso 47;Caluula 0.5;Hurdiyo 0.2;Qardho 1.3
Bay=Baydhabo 128.8;Buurhakaba 29.5
Galguduud=Dhuusa Mareeb 0.4;Mereeg 0.5
Gedo=Garbahaarey 12.7;Luuq 33.8
Hiiraan=Beledweyne 59.2;Ferfer 5.2
Jubbada Dhexe=Bu'aale 1.5
Jubbada Hoose=Buur Gaabo 3.1;Jamaame 156.9;Kismaayo 184.9
Mudug=Gaalkacyo 57.4
Nugaal=Eyl 9.6;Garoowe 2.6
Shabeellaha Dhexe=Jawhar 86.7
Shabeellaha Hoose=Marka 2
@Africa/Monrovia LR
Bong=Gbarnga 31.9
Grand Bassa=Buchanan 37
Grand Cape Mount=Robertsport 8
GrandGedeh=Zwedru 19.5
GrandKru=Barclayville 2.7
Lofa=Voinjama 26.6
Margibi=Kakata 33.9
Maryland/MD=Harper 25.2
Montserrado=Bensonville/Bentol 4.1;Monrovia 913.3
Nimba=Sanniquellie 11.4
River Cess=Rivercess 2.6
Sinoe=Greenville 10.4
@Africa/Nairobi KE
Central=Nyeri 51.1;Thika 93.6
Coast=Kilifi 63.2;Lamu 17.4;Malindi 81.2;Mombasa 840.8;Tsavo 0.4;Voi 28.1;Witu 3.9
Eastern=Embu 46.8;Machakos 88.4;Marsabit 15.9;Meru 47.2;Moyale 20.5;Mwingi 9.5
Nairobi=Nairobi 2880.3
North-Eastern=Garissa 65.9;Wajir 40.2
Nyanza=Karungu 2.4;Kendu Bay 91.2;Kisii 28.5;Kisumu 306
Rift Valley=Eldama Ravine 15.1;Eldoret 285.9;Kericho 67.3;Kitale 112.8;Konza 2;Lodwar 17.1;Maralal 20.8;Naivasha 41.2;Nakuru 312.3;Namanga 7.7;Nanyuki 34.3;Sotik 36.9
Western=Bungoma 56;Kakamega 63.4
@Africa/Nairobi SO
Gedo=Mandera 44.5
@Africa/Ndjamena TD
Batha=Ati 24.7;Oum Hadjer 11.6
Bet=Fada 0.4;Faya Largeau 13.4;Zouar 0.2
Guéra=Mongo 27.8
Hadjer-Lamis=Ndjamena 835.2
Kanem=Mao 15
Lac=Bol 3.3
Logone Oriental=Doba 27;Moundou 145.9
Mandoul=Sarh 135.9
Mayo-Kebbi Est=Bongor 112.2;Pala 17.8
Ouaddaï=Abeche 116.3
Salamat=Am Timan 29.7
Tandjilé=Kelo 69.4;Lai 19.4
Wadi Fira=Biltine 6.7
@Africa/Niamey NE
Agadez=Agadez 103.2;Arlit 90;Djado 0
Diffa=Diffa 29.5;Nguigmi 15.3
Dosso=Dosso 46.5;Gaya 29.4
Maradi=Maradi 198
Niamey=Ayorou 14;Niamey 828.9;Tillaberi 13.8
Tahoua=Birni Nkonni 56.7;Madaoua 20;Tahoua 98.2
Zinder=Goure 13.3;Zinder 210.9
@Africa/Nouakchott MR
Adrar=Atar 44.3
Assaba=Kiffa 73.9
Brakna=Aleg 8.4;Bogue 10.4;Magta Lajar 0
Dakhlet Nouadhibou=Nouadhibou 86.7
Guidimaka=Selibaby 0.5
Hodh ech Chargui=Nema 127.5;Timbedra 0.2
Hodh el Gharbi=Ayoun el Atrous 1.4
Inchiri=Akjoujt 0.4
Nouakchott=Nouakchott 701.8
Tagant=Tidjikdja 20
Tiris Zemmour=Bir Mogrein 0;Chegga 0;Fderik 5.8;Zouirat 56.3
Trarza=Boutilimit 14.1;Rosso 47.2
@Africa/Nouakchott SN
Matam=Kaedi 21.7
@Africa/Ouagadougou BF
Banwa=Solenzo 10.4
Bazéga=Kombissiri 30.1
Bougouriba=Diebougou 12.7
Boulgou=Tenkodogo 37.9
Boulkiemdé=Koudougou 85.3
Ganzourgou=Zorgo 23.9
Gnagna=Bogande 9.9
Gourma=Fada Ngourma 33.9
Houet=Bobo Dioulasso 346
Kadiogo=Ouagadougou 992.2
Komoé=Banfora 45.9
Kossi=Nouna 29
Kouritenga=Koupela 32.1
Kénédougou=Orodara 18.6
Mou Houn=Dedougou 45.3
Nahouri=Po 17.9
Namentenga=Boulsa 17.5
Oubritenga=Ziniare 12.7
Oudalan=Gorom Gorom 6.7
Passoré=Yako 22.9
Poni=Gaoua 28
Sanguié=Reo 37.5
Sanmatenga=Kaya 39.6
Sissili=Leo 26.9
Soum=Djibo 22.2
Sourou=Tougan 17.6
Séno=Dori 37.8
Tapoa=Diapaga 26
Yagha=Sebba 3.3
Yatenga=Ouahigouya 70.3
Ziro=Sapouy 3.8
Zoundwéogo=Manga 15.2
@Africa/Porto-Novo BJ
Alibori=Kandi 73.5
Atakora=Natitingou 65.4
Atlantique=Ouidah 83.5
Borgou=Parakou 176.3
Donga=Djougou 152.7
Mono=Lokossa 87
Ouémé=Cotonou 726.3;Porto-Novo 267.1
Zou=Abomey 82.2
@Africa/Sao_Tome ST
=Santo Antonio 1.2;Sao Tome 72.2
@Africa/Tripoli LY
Ajdabiya=Ajdabiya 139.1;Awjilah 6.6;El Agheila 0.1;Maradah 2.4
Al Butnan=Al Jaghbub 1.7;Tubruq 192.3
Al Hizam Al Akhdar=Al Marj 127.4
Al Jabal al Akhdar=Al Bayda 1.8;Shahhat 44.2
Al Jufrah=Hun 17.4;Zillah 0
Al Kufrah=Al Jawf 24.1
Al Marqab=Al Khums 192.5
Al Qubbah=Darnah 103.4
An Nuqat al Khams=Zuwarah 123.8
Ash Shati'=Birak 42.4
Az Zawiyah=Az Zawiyah 193.1
Bani Walid=Bani Walid 55.9
Benghazi=Banghazi 881.2;Qaminis 5.3
Ghadamis=Dirj 0.9;Ghadamis 6.6;Nalut 66.4
Ghat=Ghat 22
Misratah=Misratah 301.2
Mizdah=Gharyan 116;Mizdah 16.4
Murzuq=Marzuq 49.4;Tajarhi 1.5;Tmassah 0.4
Sabha=Sabha 100.2;Umm al Abid 0.3
Surt=As Sidr 0.1;Surt 110.8
Tajura' wa an Nawahi al Arba=Tripoli 1209.2
@Africa/Tunis TN
Bizerte=Bizerte 127.6
Béja=Beja 58.4
Gabès=Gabes 164.8
Gafsa=Gafsa 104
Jendouba=Jendouba 51.4
Kairouan=Qairouan 132.2
Kassérine=Kasserine 76.2;Qasserine 80.1
Kebili=Kebili 19.9
Le Kef=El Kef 42.3
Mahdia=Mahdia 46
Manubah=L'Ariana 97.7
Monastir=Monastir/Monasir 56.5
Médenine=Ben Gardane 16.6;Medenine/Medemine 61.7;Zarzis 119.2
Nabeul=Nabeul 115.1
Sfax=Sfax 365.2
Sidi Bou Zid=Sdid Bouzid 42.1
Siliana=Siliana 27
Sousse=Sousse 245.6
Tataouine=Dehibat 3.5;Tataouine 62.6
Tozeur=Tozeur 37.2
Tunis=Tunis 1570.5
Zaghouan=Zaghouan 16.9
@Africa/Windhoek NA
Caprivi=Katima Mulilo 21.7
Erongo=Karibib 6.9;Omaruru 11.5;Swakopmund 27.3;Usakos 5.4;Walvis Bay 49.5
Hardap=Maltahöhe/Maltahohe 2.3;Mariental 12.7;Rehoboth 23.3
Karas=Bethanie 8.1;Karasburg 5.1;Keetmanshoop 16.8;Lüderitz/Luderitz 14.2;Oranjemund 7.2
Kavango=Rundu 43.5
Khomas=Windhoek 265.5
Kunene=Opuwo 4.9;Outjo 6.4
Ohangwena=Oshikango 7.5
Omaheke=Gobabis 16.3
Oshana=Ongwediva 17.3
Oshikoto=Tsumeb 13.6
Otjozondjupa=Grootfontein 19.1;Okahandja 19.7;Otavi 4.6;Otjiwarongo 23
@America/Adak US
Alaska/AK=Atka 0.1
@America/Anchorage US
Alaska/AK=Allakaket 0.1;Ambler 0.3;Anchorage 252.1;Aniak 0.5;Atqasuk 0.2;Barrow 3.4;Bethel 5.4;Big Delta 0.6;Cantwell 0.2;Chignik 0.1;Circle 0.1;Cordova 1.6;Denali Park 1.1;Dillingham 1.7;Eagle 0.1;Fairbanks 43.6;Fort Yukon 0.8;Galena 0.5;Goodnews Bay 0.2;Gulkana 0.1;Homer 5;Hughes 0.1;Kaktovik 0.1;Kaltag 0.2;Karluk 0.1;Kenai 6.6;King Salmon 0.3;Kobuk 0.2;Kodiak 7.8;Koyuk 0.3;Koyukuk 0.1;Lake Minchumina 0;McGrath 0.1;Montana 0;Nenana 0.1;Newhalen 0.2;Nyac 0.1;Palmer 9.8;Perryville 0.1;Pilot Point 0.1;Port Heiden 0.1;Prudhoe Bay 2.3;Quinhagak 0.3;Red Devil 0;Sand Point 0.7;Selawik 0.8;Seward 2.9;Talkeetna 1.1;Tanacross 0.1;Tanana 0.3;Togiak 0.2;Unalakleet 0.7;Valdez 3.3;Wainwright 0.2;Wasilla 8.5;Whittier 0.2;Wiseman 0
@America/Antigua AG
=Saint John's 29.9
@America/Araguaina BR
Tocantins=Alvorada 9.3;Araguaina 50.4;Gurupi 45.6;Palmas 215.8;Porto Nacional 9.1;Tocantinopolis 8.8
@America/Argentina/Buenos_Aires AR
Chubut=Comodoro Rivadavia 123.3
Ciudad de Buenos Aires=Azul 43.4;Bahia Blanca 279;Balcarce 19;Buenos Aires 11862.1;Campana 77.1;Carhue 7.2;Chacabuco 26.6;Chascomus 21.1;Chivilcoy 43.7;Coronel Suarez 20.7;Darregueira 3.4;Dolores 21.6;Juarez 10.6;Junin 66.1;La Plata 440.4;Lincoln 19.9;Lobos 18.3;Lujan 69.7;Mar de Ajo 13.6;Mar del Plata 554.9;Mercedes 48.4;Necochea 70.6;Nueve de Julio 26.7;Olavarria 65.1;Pedro Luro 7.1;Pergamino 71.4;Punta Alta 56;San Nicolas 117.1;Tandil 84.8;Tres Arroyos 34.8;Veinticinco de Mayo 18.7;Villalonga 2.8;Zarate 86.2
La Rioja=Chilecito 20.3
@America/Argentina/Catamarca AR
Catamarca=Belen 11.4;Catamarca 162.6;Chumbicha 2.6;Tinogasta 0.6
Chubut=Alto Rio Sanguer 1.5;El Maiten 4.3;Esquel 20;Gastre 0.6;Las Plumas 0.6;Paso Rio Mayo 1.8;Puerto Madryn 61.2;Rawson 25.1;Sarmiento 5.2;Telsen 0.5;Trelew 93.1
Santiago del Estero=Frias 13.6
@America/Argentina/Cordoba AR
Chaco=Charata 18.3;Juan Jose Castelli 9.4;Pampa del Infierno 2.9;Presidencia Roque Saenz Pena 76;Resistencia 368.5;Villa Angela 30.1
Corrientes=Corrientes 339.9;Goya 71.3;Mercedes 22.9;San Lorenzo 25.8
Córdoba=Alta Gracia 30.6;Bell Ville 29.6;Córdoba/Cordoba 1374.5;Rio Cuarto 136;Rio Tercero 38;San Francisco 43.2;Villa Carlos Paz 60.3;Villa Maria 76.7;Villa Rumipal 1.3
Entre Ríos=Concepcion del Uruguay 48.3;Concordia 132.8;Gualeguay 25.9;Gualeguaychu 55.9;Parana 226.9;Victoria 20
Formosa=Comandante Fontana 4.3;Formosa 202.3;Ingeniero Guillermo N. Juarez 6.5;Las Lomitas 7.7
Misiones=Eldorado 17.4;Posadas 334.6
Santa Fe=Rafaela 69.6;Reconquista 86.6;Rosario 1094.8;San Justo 9.6;Santa Fe 393.5;Sunchales 12.7;Venado Tuerto 52.1;Vera 10;Villa Constitucion 30.3
Santiago del Estero=Anatuya 14.1;Monte Quemado 11.4;Santiago del Estero 317.5
@America/Argentina/Jujuy AR
Jujuy=Abra Pampa 4.5;Humahuaca 11.4;Libertador General San Martin 47.6;Rinconada 6.2;San Pedro 55.2;San Salvador de Jujuy 258.7;Susques 1.1
@America/Argentina/La_Rioja AR
La Rioja=Chamical 9;Chepes 6;La Rioja 147.1
@America/Argentina/Mendoza AR
Mendoza=La Paz 4.4;Las Heras 66.7;Malargue 11.8;Mendoza 827.8;San Martin 100;San Rafael 79.5;Tunuyan 22.8;Uspallata 2.4
@America/Argentina/Rio_Gallegos AR
Santa Cruz=28 de Noviembre 5.3;Comondante Luis Piedrabuena 0.4;El Calafate 6.3;Gobernador Gregores 2.5;Perito Moreno 3.8;Puerto Deseado 3.3;Puerto San Julian 2.3;Rio Gallegos 77.2
@America/Argentina/Salta AR
Ciudad de Buenos Aires=Viedma 54
La Pampa=General Pico 46.5;Rio Colorado 11.5;Santa Rosa 97.7;Victorica 4.5
Neuquén=Chos Malal 8.6;Cutral Co 47.6;Las Lajas 1.2;Neuquen 213.8;Zapala 19.2
Río Negro=25 de Mayo 17.4;Choele Choel 9.9;Comallo 0.7;General Conesa 3;General Roca 38.6;Ingeniero Jacobacci 5.7;San Antonio Oeste 8.5;San Carlos de Bariloche 92;Sierra Colorado 1.5
Salta=Cafayate 9.5;Cerrillos 11.5;General Guemes 19.8;Joaquin V. Gonzalez 13.4;Los Blancos 1.1;Salta 484.6;San Antonio de los Cobres 4;San Ramon de la Nueva Oran 69.5;Tartagal 60;Yacuiba 64.8
@America/Argentina/San_Juan AR
San Juan=Rodeo 0.7;San Juan 433.9
@America/Argentina/San_Luis AR
San Luis=Mercedes 49.3;San Luis 308.1
@America/Argentina/Tucuman AR
Tucumán=Trancas 1.6;Tucumán/San Miguel de Tucuman 678.8
@America/Argentina/Ushuaia AR
Tierra del Fuego=Rio Grande 31.1;Ushuaia 50.5
@America/Aruba AW
=Oranjestad 50.9
@America/Asuncion AR
Formosa=Doctor Pedro P. Pena 6.1
@America/Asuncion PY
Alto Paraguay=Capitan Pablo Lagerenza 1.2;Fuerte Olimpo 2.5;La Victoria 5
Alto Paraná=Ciudad del Este 320.9;Nacunday 1.2
Amambay=Bella Vista 11.3;Pedro Juan Caballero 66
Asunción=Asuncion 940.8;Ita 29.8;San Lorenzo 385.5;Ypacarai 23.8
Boquerón=Filadelfia 9.3;General Eugenio Alejandrino Garay 1;Mariscal Estigarribia/Mariscal Jose F. Estigarribia 2.3
Caaguazú=Coronel Oviedo 69.7
Caazapá=Abai 2.8;Caazapa 5.5
Canindeyú=Ygatimi 2.8;Ype Jhu 0.6
Concepción=Belen 6.5;Concepcion 53.6;Horqueta 13.4
Cordillera=Arroyos y Esteros 2.8;Caacupe 21.7
Guairá=Villarrica 41.2
Itapúa=Coronel Bogado 14.3;Encarnacion 251.8;Hohenau 5.3
Misiones=San Juan Bautista 7.9
Paraguarí=Paraguari 14.5
Presidente Hayes=Fortin Falcon -0.1;Pozo Colorado 2.1;Puerto Pinasco 0.5;Villa Hayes 15.6
San Pedro=Rosario 3.6;San Pedro 7.4
Ñeembucú=Pilar 28.4
@America/Atikokan CA
Ontario=Atikokan 3.6
@America/Bahia BR
Bahia=Alagoinhas 123.4;Barreiras 86.2;Bom Jesus da Lapa 40.7;Brumado 29.3;Canavieiras 26.4;Feira de Santana 449.2;Guanambi 45.7;Ilheus 193.1;Irece 48.1;Itaberaba 31.7;Itabuna 213.8;Itamaraju 35.1;Itambe 15.5;Itapetinga 43.2;Jaguaquara 30.6;Jequie 131.5;Juazeiro 95.1;Nova Vicosa 30.3;Paulo Afonso 85.4;Porto Seguro 72;Remanso 37.9;Salvador 3081.4;Santa Cruz Cabralia 10;Santa Maria da Vitoria 13.2;Senhor do Bonfim 43.6;Serrinha 53;Tucano 16.2;Ubaitaba 27.4;Valenca 56.6;Vitoria da Conquista 272.3;Xique-Xique 18.6
@America/Barbados BB
Saint Michael=Bridgetown 143.9
@America/Belem BR
Amapá=Amapa 1.9;Macapá/Macapa 433.8;Porto Santana 68.8;Vila Velha 742.4
Pará=Abaetetuba 78.7;Belem 1787.4;Braganca 56.9;Breves 46.8;Cameta 22.7;Capanema 45.8;Capitao Poco 32.7;Castanhal 125.3;Conceicao do Araguaia 27.1;Itupiranga 21.3;Jacundá/Jacunda 51.4;Maraba 166.2;Paragominas 38.1;Portel 10.9;Salinopolis 32.4;Tucurui 38.5;Viseu 10;Xinguara 4
@America/Belize BZ
Belize=Belize City 62.2
Cayo=Belmopan 14.3;El Cayo 13.5
Corozal=Corozal 8.7
Orange Walk=Orange Walk 18.1
Stann Creek=Dangriga 8.5
Toledo=Punta Gorda 6.4
@America/Blanc-Sablon CA
Québec=Chevery 0.3;St-Augustin 4
@America/Boa_Vista BR
Roraima=Boa Vista 202.3;Caracarai 11.4
@America/Bogota CO
=San Andres 58.3
Amazonas=Leticia 46
Antioquia=Bello 456.3;Medellin 2648.5;Puerto Berrio 33.2;Sonson 18;Turbo 42.3;Yarumal 35.3
Arauca=Arauca 46.5;Tame 25
Atlántico=Barranquilla 1521.2;Sabanalarga 65.8;Soledad 520.7
Bogota=Bogota 7052.8
Bolívar=Arjona 47.2;Cartagena 887;El Carmen de Bolivar 54.5;Magangue 94.9
Boyacá=Chiquinquira 49.6;Duitama 96.6;Sogamoso 120.1;Tunja 139.4
Caldas=Manizales 366.8
Caquetá=Florencia 87.6;San Vicente del Caguan 1.3
Casanare=Orocue 2.1;Yopal 61
Cauca=Guapi 13.9;Popayan 258.8
Cesar=Valledupar 297.6
Chocó=Jurado 2.4;Nuqui 1.5;Quibdo 83.9
Cundinamarca=Girardot 121.8
Córdoba=Ayapel 23.1;Lorica 46.7;Monteria 273.8
Guainía=Obando 8.2
Huila=Campoalegre 17.1;Garzon 43;Neiva 318.6
La Guajira=Riohacha 112.8
Magdalena=Cienaga 109.7;El Banco 39.6;Santa Marta 417.2
Meta=Puerto Lopez 12.2;San Jose del Guaviare 21.7;San Martin 12.3;Villavicencio 348.2
Nariño=Ipiales 93.7;Pasto 371.1;Tumaco 86.7;Tuquerres 27.1
Norte de Santander=Cucuta 721.8;Ocana 83.4;Pamplona 52.9
Putumayo=Mocoa 22
Quindío=Armenia 314.8
Risaralda=Pereira 504.4
Santander=Barrancabermeja 177.8;Bucaramanga 790.4;Socorro 21.3
Sucre=Sincelejo 239.8;Tolu 19.7
Tolima=Honda 31.8;Ibague 415.2
Valle del Cauca=Buenaventura 246.6;Cali 2216.4;Cartago 123.2;Tulua 164.3
Vaupés=Mitu 5.9
Vichada=Puerto Carreno 8
@America/Boise US
Idaho/ID=Boise 242;Burley 11.6;Caldwell 83.4;Idaho Falls 65.8;Montpelier 2.8;Pocatello 57.3;Salmon 3.3;Twin Falls 43
Oregon/OR=Ontario 11.6
@America/Cambridge_Bay CA
Nunavut=Cambridge Bay 1.5;Gjoa Haven 1.1;Kugluktuk 1.3;Taloyoak 0.8
@America/Campo_Grande BR
Mato Grosso do Sul=Aquidauana 38.1;Campo Grande 687.7;Corumba 70;Dourados 144.7;Jardim 21.3;Maracaju 18.2;Paranaiba 25.3;Ponta Pora 75;Tres Lagoas 64.2
@America/Cancun MX
Quintana Roo=Cancun 489.5;Chetumal 144.5;Cozumel 67.6;Felipe Carrillo Puerto 24;Isla Mujeres 12.5
@America/Caracas VE
Amazonas=La Esmeralda 0.1;Puerto Ayacucho 51.6
Anzoátegui=Anaco 100.1;Barcelona 361.4;Chaguaramas 12.5;El Tigre 174.2;Puerto la Cruz 500.5
Apure=Guasdualito 28.3;San Fernando de Apure 100.7
Aragua=Maracay 1007
Barinas=Barinas 261.4
Bolívar=Ciudad Bolivar 318;Ciudad Guayana 634.3;El Dorado 2.4;El Manteco 2.2;Upata 53.5
Carabobo=Puerto Cabello 174;Valencia 1569.5
Cojedes=San Carlos 77.2
Distrito Capital=Caracas 2400.3;Los Teques 303.5
Falcón=Coro 184.1;Punto Fijo 183.3
Guárico=Altagracia de Orituco 34.4;Calabozo 110.9;San Juan De Los Morros 87.7;Valle de la Pascua 86.3;Zaraza 35.3
Lara=Barquisimeto 962.7;Carora 121.7
Miranda=Ocumare del Tuy 130.8
Monagas=Maturin 357.7;Tucupita 49.7
Mérida=Merida 275.2
Nueva Esparta=La Asuncion 35.1;Porlamar 142
Portuguesa=Acarigua 202.3;Guanare 132
Sucre=Carupano 119.2;Cumana 287.7
Trujillo=Cabimas 321;Santa Rita 21.1;Trujillo 44.2;Valera 142.5
Táchira=San Cristobal 342.7
Vargas=Maiquetia 184
Yaracuy=San Felipe 76.8
Zulia=Machiques 44.9;Maracaibo 1764.7;San Carlos del Zulia 76.9
@America/Cayenne GF
Amapá=Saint-Georges 1.6
Guinaa=Cayenne 57.2;Iracoubo 0.9;Kourou 22.4;Roura 2.1;Saint-Laurent-du-Maroni 20.9;Sinnamary 2.8
@America/Cayman KY
=George Town 2.8
@America/Chicago US
Alabama/AL=Auburn 61.9;Birmingham 670.1;Dothan 61.7;Enterprise 23.4;Florence 40.8;Gadsden 39.3;Huntsville 185.5;Mobile 221.9;Montgomery 194.5;Selma 19.6;Tuscaloosa 100.6
Arkansas/AR=Conway 56.8;El Dorado 21.4;Fayetteville 108.3;Fort Smith 88;Hot Springs 40.8;Jonesboro 58.3;Little Rock 227.6;Paragould 22.9;Pine Bluff 51.5;Texarkana 52.2
Florida/FL=Crestview 19.6;Panama City 68.9;Pensacola 145.3
Illinois/IL=Alton 57.4;Aurora 273.9;Belleville 92.4;Bloomington 99.8;Cape Girardeau 38.2;Carbondale 28.5;Chicago 5916;Decatur 75;Elgin 244.1;Evanston 212.2;Galesburg 32.1;Joliet 362.9;Kankakee 48.1;Oak Park 52.3;Peoria 142.6;Quincy 43.4;Rock Island 102.1;Rockford 204.4;Springfield 125.3;Urbana 91.8;Waukegan 144.5
Indiana/IN=Evansville 144.8;Gary 335.7
Iowa/IA=Ames 56.9;Burlington 27.7;Cedar Rapids 149.3;Council Bluffs 80.3;Davenport 178.3;Des Moines 286.9;Dubuque 59.8;Ft. Dodge 26.3;Iowa City 81.3;Mason City 27.3;Ottumwa 25.3;Sioux City 87.1;Spencer 10.9;Waterloo 82.1
Kansas/KS=Coffeyville 11;Dodge City 25.2;Emporia 27.8;Garden City 27.5;Hays 20.6;Hutchinson 42.5;Kansas City 324.2;Lawrence 88;Manhattan 51.3;Salina 46.9;Topeka 126.8;Wichita 378.5
Kentucky/KY=Bowling Green 61.3;Hopkinsville 31.6;Madisonville 20.9;Owensboro 61.2;Paducah 33.8
Louisiana/LA=Alexandria 60.9;Baton Rouge 322.7;Houma 48.2;Lafayette 135.2;Lake Charles 77.1;Metairie 270.2;Monroe 76.7;New Iberia 35;New Orleans 527.4;Shreveport 224.1;Slidell 56
Minnesota/MN=Albert Lea 19.1;Bemidji 14.1;Brainerd 21.2;Crookston 8.2;Duluth 82;Ely 3.7;Faribault 24;International Falls 10.8;Lakeville 156.2;Mankato 45.7;Minneapolis 1491.9;Moorhead 34.3;Rochester 102.4;St. Cloud 86;St. Paul 510;Virginia 8.7;Willmar 18.4;Winona 29.8
Mississippi/MS=Biloxi 43.9;Greenville 36.5;Gulfport 76.6;Hattiesburg 53.5;Jackson 213.8;Laurel 23.4;Meridian 40.9;Natchez 20.5;Oxford 25;Southaven 79.9;Starkville 25;Tupelo 33.9;Vicksburg 24.7
Missouri/MO=Columbia 244.8;Independence 130.7;Jefferson City 45.5;Joplin 60.3;Kansas City 955.3;Kirksville 18.1;Poplar Bluff 18.6;Springfield 180.7;St. Charles 213.1;St. Joseph 74.9;St. Louis 1260
Nebraska/NE=Grand Island 45.2;Kearney 30.2;Lincoln 244.1;McCook 8;Norfolk 24.6;North Platte 24.7;Omaha 643
North Dakota/ND=Bismarck 60.3;Devils Lake 7.3;Fargo 127.5;Grand Forks 53.5;Jamestown 15;Minot 37.2;Williston 12.8
Oklahoma/OK=Ardmore 24.5;Bartlesville 24.9;Enid 46;Guymon 10.8;Lawton 85.8;McAlester 19.9;Muskogee 39;Norman 113.5;Oklahoma City 660.5;Ponca City 24.8;Shawnee 29.2;Stillwater 45.2;Tulsa 669.4;Woodward 12.3
South Dakota/SD=Aberdeen 24.9;Brookings 20.3;Mitchell 15;Mobridge 3.1;Pierre 13.7;Sioux Falls 148;Yankton 14.5
Tennessee/TN=Barlett 164.8;Clarksville 122.1;Columbia 74.9;Jackson 62.6;Memphis 753.8;Murfreesboro 100.2;Nashville 703.9
Texas/TX=Abilene 108;Alice 21.1;Alpine 6.4;Amarillo 178.5;Arlington/Grand Prairie 545.1;Austin 919.7;Bay City 17.5;Baytown 76.7;Beaumont 107.5;Beeville 11.7;Big Spring 24;Brownsville 174.7;Brownwood 20.3;Bryan 108.2;Childress 5.7;Cleburne 32.3;College Station 120;Conroe 41.6;Corpus Christi 250;Dalhart 6.8;Dallas 3004.9;Del Rio 35.8;Denton 139;Dumas 13.6;Eagle Pass 39.7;Edinburg 114.6;Falfurrias 5.2;Fort Stockton 7.4;Freeport 43.8;Ft. Worth 1090.8;Galveston 62.5;Harlingen 86.7;Hereford 15;Houston 4053.3;Huntsville 34.4;Killeen 120.5;Kingsville 24.6;Laredo 322.8;Longview 75.7;Lubbock 212.3;Lufkin 38.5;McAllen 243.3;Midland 98.1;Nacogdoches 30.7;New Braunfels 45.3;Odessa 98.7;Pasadena 388.8;Pecos 8;Port Arthur 55;Port Lavaca 10.7;San Angelo 87.3;San Antonio 1364.9;San Marcos 58.6;Sherman 38.7;Temple 58.4;Texas City 55.7;Tyler 101.6;Van Horn 1.8;Vernon 11.6;Victoria 63.1;Waco 143.2;Wichita Falls 97.4
Wisconsin/WI=Appleton 136.9;Eau Claire 71.3;Fond du Lac 48.1;Green Bay 149.8;Janesville 65.5;La Crosse 69.6;Madison 276;Marinette 19.2;Milwaukee 983.6;Oshkosh 67.9;Racine 105.5;Rhinelander 9.6;Sheboygan 51.1;Superior 27.5;Tomah 10.8;Waukesha 159;Wausau 56.1;West Bend 32
@America/Chihuahua MX
Chihuahua=Chihuahua 750.6;Ciudad Camargo 35.9;Cuauhtemoc 85;Delicias 108.9;Hidalgo del Parral 102.6;Nuevo Casas Grandes 53.1;Santa Barbara 8.4;Villa Ahumada 8.2
@America/Coral_Harbour CA
Nunavut=Coral Harbour 0.8
@America/Costa_Rica CR
Alajuela=Alajuela 217.6;Quesada 29.2
Cartago=Cartago 111.8
Guanacaste=Canas 15.4;La Cruz 4.3;Liberia 41.5
Heredia=Heredia 21.9
Limón=Puerto Limon 74;Sixaola 1.2
Puntarenas=Ciudad Cortes 3.5;Golfito 6.8;Puntarenas 46.4
San José=San Jose 642.9
@America/Creston CA
British Columbia=Creston 4.8
@America/Cuiaba BR
Mato Grosso=Alta Floresta 40.5;Aripuana 27;Barra do Bugres 22.4;Barra do Garcas 41.2;Colider 27.1;Cuiaba 603.1;Cáceres/Caceres 85.3;Juina 1;Mato Grosso 1.6;Pontes e Lacerda 22.7;Rondonopolis 146.8;Sinop 9;Varzea Grande 242.1
@America/Curacao CW
=Willemstad 146.8
@America/Danmarkshavn GL
Kommuneqarfik Sermersooq=Ittoqqortoormiit 0.5
@America/Dawson CA
Yukon=Dawson City/Dawson 1.3
@America/Dawson_Creek CA
British Columbia=Dawson Creek 10.7
@America/Denver US
Arizona/AZ=Winslow 9.9
Colorado/CO=Aurora 432;Boulder 106.9;Colorado Springs 427.3;Craig 9.3;Denver 1930.8;Durango 19.1;Fort Collins 178.8;Glenwood Springs 11.3;Grand Junction 75.1;Greeley 106.1;Gunnison 6.3;Lamar 8.6;Montrose 18.5;Pueblo 108.2;Trinidad 8.7
Kansas/KS=Goodland 4.3
Montana/MT=Billings 102.2;Bozeman 39;Butte 31.5;Dillon 4.2;Glasgow 3.1;Glendive 5.3;Great Falls 61.3;Hardin 4;Havre 10.3;Helena 33;Kalispell 25;Miles City 8.4;Missoula 68;Polson 5.1
Nebraska/NE=Alliance 8.3;Chadron 5.7;Scottsbluff 20.2;Sidney 6.2
New Mexico/NM=Alamogordo 33.7;Albuquerque 725.7;Carlsbad 25.2;Clovis 33.5;Deming 15.5;Farmington 42.9;Gallup 21.6;Hobbs 28.4;Las Cruces 97.7;Las Vegas 15.5;Los Alamos 12;Raton 6.8;Roswell 45.1;Santa Fe 80.9;Socorro 8.1;Truth or Consequences 6.5;Tucumcari 5.3
North Dakota/ND=Dickinson 16
South Dakota/SD=Lead 2.3;Rapid City 67.8
Texas/TX=El Paso 658.3
Utah/UT=Cedar City 25.4;Kanab 2.9;Logan 58.7;Moab 5.3;Monticello 1.8;Nephi 5;Ogden 227.8;Parowan 2.5;Price 9.2;Provo 231.2;Richfield 7.3;Salt Lake City 572;St. George 80;Vernal 11.2
Wyoming/WY=Casper 56.1;Cheyenne 64.2;Cody 9;Douglas 5.8;Gillette 26.1;Green River 10.2;Lander 6.7;Laramie 25.6;Powell 6.1;Rawlins 8.5;Riverton 10.4;Thermopolis 3.2
@America/Detroit CA
Ontario=Windsor 265.1
@America/Detroit US
Michigan/MI=Alpena 14.5;Ann Arbor 189.9;Battle Creek 62.5;Bay City 51.6;Benton Harbor 34.6;Cadillac 12.2;Detroit 2526.1;Escanaba 15;Flint 206.2;Grand Rapids 361.9;Hancock 10.3;Kalamazoo 128.8;Lansing 198.8;Marquette 23.7;Muskegon 70.6;Petoskey 9.4;Pontiac 68;Saginaw 89.5;Sault Ste. Marie 50.2;Traverse City 28.8
@America/Dominica DM
Saint George=Roseau 20
@America/Edmonton CA
Alberta=Athabasca 2.4;Banff 6.9;Brooks 13.5;Calgary 1012.7;Camrose 15.7;Edmonton 885.2;Fort Chipewyan 3.2;Fort McMurray 21.9;Grand Prairie 41.2;Hinton 10.1;Jasper 3.5;Lac La Biche 3;Lake Louise 1.2;Lethbridge 64.6;Meander River 0.2;Medicine Hat 58.4;Peace River 5;Red Deer 74.2;Stettler 5.4;Vegreville 5.7;Wetaskiwin 11.6
British Columbia=Cranbrook 18
@America/Eirunepe BR
Amazonas=Eirunepe 19.5
@America/El_Salvador SV
Ahuachapán=Ahuachapan 34.1
Cabañas=Sensuntepeque 23.7
Chalatenango=Chalatenango 29.3
Cuscatlán=Cojutepeque 48.4
La Libertad=Nueva San Salvador 124.7
La Paz=Zacatecoluca 39.6
La Unión=La Union 26.8
Morazán=San Francisco Gotera 16.2
San Miguel=San Miguel 181.7
San Salvador=San Salvador 717.9
San Vicente=San Vicente 37.3
Santa Ana=Santa Ana 205.6
Sonsonate=Sonsonate 139.7
Usulután=Usulutan 51.9
@America/Fort_Nelson CA
British Columbia=Fort Nelson 6.3
@America/Fortaleza BR
Ceará=Acarau 21;Aracati 28.1;Baturite 17.8;Camocim 27.8;Caninde 32.1;Crateus 40.3;Crato 164.1;Fortaleza 2958.7;Granja 17.2;Ico 15.8;Iguatu 56.6;Ipu 14.5;Itapipoca 31;Juazeiro do Norte 222.9;Paracuru 19.9;Quixada 30.7;Russas 33.6;Sobral 148.4;Taua 29.2
Maranhão=Bacabal 57.3;Balsas 39.8;Barra do Corda 48.9;Caxias 134.6;Chapadinha 29.8;Codo 83.3;Colinas 13.6;Coroata 34.1;Grajau 30.2;Imperatriz 203.3;Itapecuru Mirim 22.3;Pedreiras 13.6;Pinheiro 24.9;Presidente Dutra 30.3;Rosario 6.8;Santa Ines 58.5;Sao Jose de Ribamar 41.5;São Luís/Sao Luis 524.7;Timon 203.2;Viana 15.8
Paraíba=Campina Grande 383.1;Joao Pessoa 803.4;Patos 85.7
Piauí=Barras 12;Campo Maior 24.1;Floriano 35.9;Parnaiba 125.7;Picos 47.7;Piripiri 32.6;Teresina 746.9
Rio Grande do Norte=Acu 33.3;Apodi 8.6;Caico 42.4;Mossoro 202.3;Natal 925.5;Nova Cruz 22.6;Santa Cruz 22
@America/Glace_Bay CA
Nova Scotia=Sydney 37.5
@America/Godthab GL
=Kangersuatsiaq 0.2;Kullorsuaq 0.4;Tasiilaq 1.8;Tasiusaq 0.2;Uummannaq 1.3
Kommune Kujalleq=Narsarsuaq 0.1;Qaqortoq 3.2;Timmiarmiut 0
Kommuneqarfik Sermersooq=Kulusuk 0.3;Nuuk 14.8;Paamiut 1.9
Nationalparken=Nord 0
Qaasuitsup Kommunia=Ilulissat 4.4;Nuussuaq 0.2;Qasigiannguit 1.3;Qeqertasuaq 0;Upernavik 1.1
Qeqqata Kommunia=Kangerlussuaq 0.6;Sisimiut 5.2
@America/Goose_Bay CA
Newfoundland and Labrador=Cartwright 0.5;Churchill Falls 0.1;Happy Valley - Goose Bay 4.3;Hopedale 0.4;Labrador City 8.8;Nain 1.2;Port Burwell 2.8;Rigolet 0.1
@America/Grand_Turk TC
=Grand Turk 4.8
@America/Grenada GD
=Saint George's 30.5
@America/Guadeloupe GP
Guadeloupe=Basse-terre 0.3;Pointe-a-Pitre 81.9
@America/Guatemala GT
Alta Verapaz=Coban 59.3
Baja Verapaz=Salama 40
Chimaltenango=Chimaltenango 82.4
Chiquimula=Chiquimula 41.5
El Progreso=El Progreso 147.2
Escuintla=Escuintla 105.4;San Jose 14.2
Guatemala=Guatemala 1009.5
Huehuetenango=Huehuetenango 82.7
Izabal=Livingston 12.3;Puerto Barrios 54.9
Jalapa=Jalapa 45.8
Jutiapa=Jutiapa 42.5
Petén=Flores 29.2;La Libertad 8.6;San Luis 69.6
Quezaltenango=Quetzaltenango 400
Quiché=Santa Cruz Del Quiche 23.6
Retalhuleu=Retalhuleu 36.7
Sacatepéquez=Antigua Guatemala 39.4
San Marcos=San Marcos 25.1
Santa Rosa=Cuilapa 16.5
Sololá=Solola 45.4
Suchitepéquez=Mazatenango 54.4
Totonicapán=Totonicapan 69.7
Zacapa=Zacapa 36.1
@America/Guayaquil EC
Azuay=Cuenca 281.9
Bolivar=Guaranda 23.9
Carchi=San Gabriel 15.6;Tulcan 83
Cañar=Azogues 52
Chimborazo=Alausi 14.3;Riobamba 148.5
Cotopaxi=Latacunga 73.3
El Oro=Machala 205.6;Pinas 17
Esmeraldas=Esmeraldas 134.4;Muisne 8.3;San Lorenzo 20.2;Valdez 7
Guayas=Guayaquil 2233;Milagro 55.4;Salinas 24.6
Imbabura=Ibarra 127.7
Loja=Loja 122.1;Macara 11.7
Los Rios=Babahoyo 59.9
Manabi=Chone 40.4;Jipijapa 28.7;Manta 176.9;Portoviejo 192
Morona Santiago=Macas 20.6;Yaupi 0.3
Napo=Ambato 217.9
Pastaza=Puyo 24.9
Pichincha=Cayambe 27.2;Quito 1550.4;Sangolqui 91.8
Tungurahua=Tena 24.1
Zamora Chinchipe=Zamora 11.6
@America/Guayaquil PE
Loreto=Nuevo Rocafuerte 0
@America/Guyana GY
Barima-Waini=Mabaruma 3
Cuyuni-Mazaruni=Anna Regina 3.1
East Berbice-Corentyne=Georgetown 249.7
Essequibo Islands-West Demerara=New Amsterdam 41
Mahaica-Berbice=Corriverton 11.8
Pomeroon-Supenaam=Bartica 11.3
Upper Demerara-Berbice=Kumaka 1.5;Lethem 0.4
Upper Takutu-Upper Essequibo=Ituni 0.1;Linden 28
@America/Halifax CA
Nova Scotia=Amherst 8.6;Antigonish 5.9;Baddeck 0.9;Digby 3;Halifax 291;Liverpool 4.3;New Glasgow 19.9;Shelburne 2.6;Windsor 3.8;Yarmouth 7.4
Prince Edward Island=Charlottetown 36.8
@America/Havana CU
Camagüey=Camaguey 321.6;Nuevitas 46.8
Ciego de Ávila=Ciego de Avila 122.3;Moron 57.6
Cienfuegos=Cienfuegos 146.5
Ciudad de la Habana=Havana 2082.5
Granma=Bayamo 177.6;Manzanillo 107.4
Guantánamo=Guantanamo 245.1
Holguín=Banes 47.7;Holguin 309.6
Isla de la Juventud=Nueva Gerona 22.9
La Habana=Artemisa 46;Guines 57.4;San Antonio de los Banos 37.7
Las Tunas=Las Tunas 179.9
Matanzas=Colon 40.7;Matanzas 135.3
Pinar del Río=Pinar del Rio 173.3
Sancti Spíritus=Sancti Spiritus 101.7
Santiago de Cuba=Palma Soriano 85.1;Santiago de Cuba 501
Villa Clara=Caibarien 25.4;Placetas 35;Sagua la Grande 40.8;Santa Clara 234.9
@America/Hermosillo MX
Sonora=Agua Prieta 77.3;Caborca 55.1;Cananea 28.6;Ciudad Obregon 273.1;Esperanza 3.8;Guaymas 84.5;Hermosillo 554.4;Huatabampo 27.7;Magdalena 13.4;Mazatlán/Mazatlan 469.2;Nacozari Viejo 11.9;Navajoa 116.1;Nogales 99.4
@America/Indiana/Indianapolis US
Indiana/IN=Bloomington 85.8;Elkhart 100.3;Fort Wayne 264.8;Indianapolis 1104.6;Kokomo 53.7;Lafayette 98.1;Marion 34.2;Muncie 75.4;Richmond 41;South Bend 171.8;Terre Haute 65.1
@America/Inuvik CA
Northwest Territories=Inuvik 3
@America/Iqaluit CA
Nunavut=Cape Dorset 1.3;Grise Fiord 0;Hall Beach 0.7;Igloolik 1.6;Iqaluit 6.1;Kimmirut 0.4;Pond Inlet 1.5
@America/Jamaica JM
Clarendon=May Pen 89.9
Hanover=Lucea 6.3
Kingston=Kingston 801.3
Manchester=Mandeville 47.1
Portland=Port Antonio 14.4
Saint Andrew=Half Way Tree/Halfway Tree 96.5
Saint Ann=St. Ann's Bay/St. Anns Bay 13.7
Saint Catherine=Spanish Town 297.5
Saint Elizabeth=Black River 4.2
Saint James=Montego Bay 104.4
Saint Mary=Port Maria 7.9
Saint Thomas=Port Morant 11.5
Trelawny=Falmouth 7.8
Westmoreland=Savanna-la-Mar/Savanna La Mar 25.3
@America/Juneau US
Alaska/AK=Hoonah 0.4;Juneau 26.2;Skagway 1
@America/Kentucky/Louisville US
Indiana/IN=New Albany 78.4
Kentucky/KY=Louisville 595.8
@America/La_Paz BO
Chuquisaca=Camargo 4.7;Padilla 2.3;Sucre 223.3;Tarabuco 2.4
Cochabamba=Aiquile 5.8;Cliza 12.2;Cochabamba 804.1;Puerto Villarroel 1.8;Punata 20.8;Quillacollo 227.1
El Beni=Baures 2.4;Guayaramerin 36;Magdalena 3.4;Reyes 7.4;Riberalta 74;San Borja 19.6;San Ramon 5.4;Santa Ana 234.5;Trinidad 69.3
La Paz=Achacachi 8.4;Apolo 4.2;Charana 0.2;Coro Coro 1.9;Coroico 2.4;La Paz 1201.4;Puerto Acosta 1.1;Quime 3.2;Rurrenabaque 11.7;Sica Sica 1;Sorata 2.2;Viacha 34.8
Oruro=Challapata 8.6;Oruro 227.6;Sabaya 0.6
Potosí=Betanzos 4.6;Llallagua 28.1;Llica 0.6;Potosi 160.6;Tupiza 25.5;Uncia 4.7;Uyuni 11.6;Villa Martin 0;Villazon 33.7
Santa Cruz=Ascension 12.1;Camiri 19.2;Charagua 3;Cuevo 1;Montero 83.8;Piso Firme 0.1;Portachuelo 10;Puerto Quijarro 10.4;Puerto Suarez 17.3;Robore 10;Samaipata 2.9;San Carlos 5.3;San Ignacio 24.5;San Javier 4.2;San José/San Jose 9.2;San Matias 6.4;San Rafael 1.2;Santa Cruz 1859.5;Vallegrande 6.9
Tarija=Bermejo 36.5;Entre Rios 2.7;San Lorenzo 3;Tarija 155.5;Villamontes 18.8
@America/La_Paz BR
Rondônia=Guajara-Miram 51.9
@America/Lima BO
La Paz=Puerto Heath 0
@America/Lima PE
Amazonas=Chachapoyas 23.1;Sechura 8.6
Ancash=Casma 27.4;Chimbote 333.4;Huaraz 75;Huarmey 9.2
Apurímac=Abancay 54
Arequipa=Arequipa 775.8;Camana 18.7;Mollendo 39
Ayacucho=Ayacucho 153.2;Coracora 6.4;Huanta 15.5;Puquio 9
Cajamarca=Cajabamba 12;Cajamarca 138.8;Chota 13.5;Jaen 49.2
Callao=Ayaviri 12.5;Desaguadero 5.1;Ilave 16;Juliaca 234.4;Puno 111.4;Putina 8.1
Cusco=Cusco 336.7;Santo Tomas 3.7;Sicuani 20.9;Urubamba 6
Huancavelica=Huancavelica 43
Huánuco=Huanuco 153.1;Tingo Maria 36.1;Tournavista 0.5
Ica=Chincha Alta 138.6;Ica 263.1;Nasca 23.4;Pisco 71.5;Santiago 10.4
Junín=Huancayo 394.7;Jauja 21.1;Junin 11.5;La Oroya 33.3;San Ramon 10.6;Satipo 15.5;Tarma 25.9
La Libertad=Huamachuco 26.3;Otuzco 8.8;Pacasmayo 34.2;Salaverry 7.2;Trujillo 521
Lambayeque=Chiclayo 587.1;Ferrenafe 42.3;Motupe 9;Olmos 7.6;Pimentel 14.4
Lima=Callao 786.2;Chancay 18.6;Chilca 6.6;Chosica 44.6;Huacho 67.5;Huaura 30.6;Lima 7385.1;Pativilca 22.7
Loreto=Andoas 0;Caballococha 3.2;Contamana 16.4;Gueppi 0;Iquitos 448.2;Nauta 2.3;Puca Urco 0;Requena 17.1;Soldado Bartra 0
Madre de Dios=Puerto Maldonado 52.3
Moquegua=Ilo 53.2;Moquegua 38.6
Pasco=Cerro de Pasco 108.1
Piura=Chulucanas 60.4;Paita 47.9;Piura 361.2;Sechura 15.8;Sullana 114.5;Talara 74.8
San Martín=Juanjui 27.4;Lamas 13.1;Moyobamba 46;Tarapoto 0.9;Tocache 15.8
Tacna=Tacna 261
Tumbes=Tumbes 105.8
Ucayali=Pucallpa 304.9
@America/Los_Angeles US
California/CA=Arcata 19.1;Bakersfield 367.3;Barstow 21.1;Berkeley 298.3;Bishop 4.2;Chico 83.2;Crescent City 9.4;Delano 42.4;El Centro 41.7;Eureka 34;Fresno 540.8;Irvine 1611.3;Lancaster 225.8;Long Beach 1249.2;Los Angeles 8097.4;Mendocino 0.5;Merced 84.4;Modesto 269.7;Monterey 77.3;Mt. Shasta 3.7;National City 104.3;Needles 6.2;Oakland 953;Oceanside 396.5;Palm Springs 216.5;Pasadena 144.6;Paso Robles 26.2;Redding 93.9;Riverside 297.6;Sacramento 1035.9;Salinas 152.7;San Bernardino 973.7;San Diego 1938.6;San Francisco 2091;San Jose 1281.5;San Luis Obispo 54.8;San Mateo 361.8;Santa Barbara 135;Santa Cruz 101.5;Santa Maria 98.1;Santa Rosa 193.5;Stockton 488.5;Tulare 53;Ukiah 21.8;Vallejo 133.4;Victorville/Victoriaville 83.5;Visalia 114.7;Yuba City 84.3
Idaho/ID=Coeur d'Alene 34.5;Lewiston 40.1;Wallace 1
Nevada/NV=Boulder City 15.1;Carson City 53.8;Elko 17.5;Ely 3.9;Las Vegas 1150.7;Reno 265.4;Tonopah 2;Winnemucca 8
Oregon/OR=Albany 48.1;Astoria 9.8;Bend 70.6;Coos Bay 23.7;Corvallis 54.9;Eugene 195.2;Grants Pass 36.7;John Day 1.4;Klamath Falls 31.1;La Grande 13.6;Medford 89.1;Pendleton 16.7;Portland 1207.8;Roseburg 25.5;Salem 188;Springfield 55.5;Tillamook 6.4
Washington/WA=Aberdeen 24.4;Bellingham 86.6;Bremerton 82;Centralia 17;Everett 291.9;Kennewick 82.3;Longview 51.3;Olympia 101;Richland 39.9;Seattle 1821.7;Spokane 272.5;Tacoma 460.3;Vancouver 343.8;Walla Walla 37.9;Wenatchee 45.9;Yakima 93.8
@America/Maceio BR
Alagoas=Arapiraca 177.1;Maceio 1000.2;Palmeira dos Indios 41.1;Penedo 37.5;Rio Largo 111
Sergipe=Aracaju 587.8;Estancia 50.7
@America/Managua NI
Atlántico Norte=Puerto Cabezas 38.3
Atlántico Sur=Bluefields 40
Boaco=Boaco 21.6
Carazo=Jinotepe 29.5
Chinandega=Chinandega 132.7
Chontales=Juigalpa 35.5
Estelí=Esteli 102.1
Granada=Granada 97.3
Jinotega=Jinotega 51.1
León=Leon 154.5
Madriz=Somoto 20.3
Managua=Managua 920
Masaya=Masaya 130.1
Matagalpa=Matagalpa 106.5
Nicaragua=Rivas 31.1;San Carlos 13.5;San Juan de Nicaragua 0.9;San Juan del Sur 5
Nueva Segovia=Ocotal 33.9
@America/Manaus BR
Amazonas=Barcelos 10;Coari 51.9;Crato 164.1;Fonte Boa 14;Itacoatiara 51.5;Manacapuru 55.8;Manaus 1636.6;Manicore 17.8;Maues 27.5;Natal 980.6;Novo Airao 9;Parintins 64.4;Sao Cabriel da Cachoeira 15.2;Tefe 48.2;Tonantins 2.7
@America/Martinique MQ
Martinique=Fort-de-France 172.6
@America/Matamoros MX
Coahuila=Piedras Negras 137.3;Sierra Mojada 0
Tamaulipas=Matamoros 451.4;Nuevo Laredo 255.2;Reynosa 459
@America/Mazatlan MX
Baja California Sur=Cabo San Lucas 39.5;Ciudad Constitucion 37.6;Guerrero Negro 13.1;La Paz 180.6;Loreto 10.8;Santa Rosalia 11.1
Nayarit=Compostela 15.2;Santiago Ixcuintla 17.1;Tecuala 12.8;Tepic 299.7;Tuxpan 26.1
Sinaloa=Altata 0.8;Culiacan 695.7;El Fuerte 8.3;Eldorado 15.8;Escuinapa 28.2;Guamuchil 61;Guasave 82.7;La Cruz 11.5;Los Mochis 231.8;Mazatlan 361.5;Villa Union 14.6
@America/Menominee US
Michigan/MI=Iron Mountain 12;Ironwood 6.4
@America/Merida MX
Campeche=Campeche 204;Champoton 25.7;Ciudad del Carmen 148.8
Yucatán=Halacho 8.1;Izamal 14.6;Merida 841.1;Motul 21.2;Peto 12.9;Progreso 33.9;Tekax 20.6;Ticul 30.4;Tizimin 41.3;Valladolid 44.1
@America/Mexico_City MX
Aguascalientes=Aguascalientes 763.6
Chiapas=Escuintla 58.3;Pijijiapan 19.4;San Cristobal de Las Casas 157.8;Tapachula 209.7;Tuxtla Gutierrez 473.7
Colima=Colima 175.3;Manzanillo 85.2;Tecoman 85.5
Distrito Federal=Mexico City 14919.5
Guanajuato=Celaya 344.8;Guanajuato 95.3;Irapuato 339.6;Leon 1301.3;Salamanca 168.1
Guerrero=Acapulco 683.9;Atoyac 19.8;Ayutla 9.9;Chilpancingo 173.8;Ciudad Altamirano 24.5;Iguala 110.6;Ometepec 24;Petatlan 26.5;Taxco 53.2;Tecpan 14.6
Hidalgo=Pachuca 310.9
Jalisco=Autlan 44.9;Ciudad Guzman 90.5;Guadalajara 2919.3;La Barca 34.9;Lagos de Moreno 89.4;Puerto Vallarta 184
Michoacán=Apatzingan 92.6;Ciudad Hidalgo 59.6;Coalcoman 9.7;Lazaro Cardenas 122;Morelia 618.6;Uruapan 250.9;Zamora 169.9
Morelos=Cuernavaca 591.6
México=Nezahualcoyotl 929.7;Toluca 1018.4;Zumpango 189
Oaxaca=Huajuapan de Leon 41.8;Juchitan 62.3;Miahuatlan 16.7;Mitla 4.3;Oaxaca 396.6;Pochutla 18.8;Puerto Escondido 15.4;Salina Cruz 77.4;Tehuantepec 40.1;Tlaxiaco 18
Puebla=Acatlan 17.6;Atlixco 91.9;Puebla 1793.5;Tehuacan 239.4;Teziutlan 124.3
Querétaro=Queretaro 786.4;San Juan del Rio 132.9
San Luis Potosí=Cardenas 15.3;Ciudad Valles 112.2;Matehuala 63.6;Rio Verde 59.2;San Luis Potosi 834.9;Tamazunchale 47.1;Tamuin 11.1
Tabasco=Balancan 7.7;Frontera 15;Paraiso 14.2;Tenosique 24.9;Villahermosa 395.5
Tlaxcala=Tlaxcala 296.8
Veracruz=Coatzacoalcos 259;Cordoba 177.5;Jaltipan 67;Minatitlan 176.4;Nautla 2.7;Orizaba 238.3;Panuco 33.4;Poza Rica de Hidalgo 214.5;Santiago Tuxtla 13.6;Tuxpam 58.7;Veracruz 573.6;Xalapa 438.7
Zacatecas=Fresnillo 102.6;Juan Aldama 13.1;Valparaiso 8;Villanueva 9.1;Zacatecas 176.5
@America/Moncton CA
New Brunswick=Bathurst 5.3;Edmundston 17.9;Fredericton 44.5;Moncton 89.1;Saint John 71.2
@America/Monterrey MX
Coahuila=Allende 18.3;Monclova 216;Nueva Rosita 35.7;Parras 23.7;Saltillo 679.3;San Pedro de las Colonias 53.7;Torreon 834
Durango=Canatlan 7.8;Cuencame 5.4;Durango 456.4;Gomez Palacio 314;Papasquiaro 11.6
Nuevo León=Linares 52.3;Montemorelos 40.2;Monterrey 2417.4;Sabinas Hidalgo 26.1
Tamaulipas=Aldama 11.4;Ciudad Madero 165.4;Ciudad Mante 78.3;Ciudad Victoria 272.4;San Fernando 25.6;Tampico 578.4;Tula 4.7
@America/Montevideo UY
Artigas=Artigas 32.1;Baltasar Brum 2.4;Bella Union 17.9
Canelones=Canelones 19.7;Santa Lucia 15.3
Cerro Largo=Melo 53.3
Colonia=Carmelo 15.1;Colonia del Sacramento 21.7
Durazno=Durazno 34
Flores=Trinidad 21.1
Florida/FL=Florida 32.2
Lavalleja=Jose Batlle y Ordonez 2.4;Minas 39.6
Maldonado=Aigua 2.6;Maldonado 51.9;Punta del Este 84.1
Montevideo=Montevideo 759.2
Paysandú=Paysandu 76.1
Rivera=Rivera 132.2;Tranqueras 4.8
Rocha=Castillos 7.7;La Paloma 2.9;Lascano 5.2;Rocha 26.2
Río Negro=Fray Bentos 23.3
Salto=Salto 102.8
San José=San Jose de Mayo 36.5
Soriano=Mercedes 42
Tacuarembó=Paso de los Toros 11.5;Tacuarembo 53.1
Treinta y Tres=Treinta y Tres 26.7;Vergara 3.7
@America/Montreal CA
Québec=Amos 10.5;Baie-Comeau 8.8;Cap-Chat 1.5;Chicoutimi 53.9;Dolbeau 13.1;Drummondville 56.8;Eastmain 0.3;Gaspe 3.5;Inukjuak 1.6;Ivugivik 0.2;Joliette 40.1;Kangirsuk 0.5;Kuujjuaq 1.3;Kuujjuarapik 1.2;La Sarre 6.4;Matagami 1.6;Mingan 0.6;Mistassini 2.6;Mont-Laurier 11.6;Montréal 3017.3;Natashquan 0.7;Pembroke 15.6;Port-Menier 0.3;Québec/Quebec 576.4;Radisson 0.3;Rimouski 35.6;Riviere-du-Loup 16.4;Rouyn-Noranda 24.3;Saint-Georges 26.1;Salluit 0.1;Schefferville 0.5;Sept-Îles/Sept-Iles 25.7;Shawinigan 41.8;Sherbrooke 134.5;St.-Jerome 66.7;Trois-Rivières/Trois Rivieres 118.1;Val d'Or 20.6;Victoriaville 38
@America/Nassau BS
=Freeport 25.4;Nassau 194.5
@America/New_York US
Connecticut/CT=Bridgeport 578.5;Hartford 518.5;New Haven 707.9;New London 61.2;Stamford 434.8;Waterbury 174.2
Delaware/DE=Dover 54.7;Wilmington 116.2
District of Columbia=Washington, D.C. 2445.2
Florida/FL=Apalachicola 2.1;Cape Coral 117.4;Coral Gables 98.7;Coral Springs 185.5;Daytona Beach 140.8;Fort Lauderdale 1103.8;Fort Pierce 133;Ft. Myers 120.8;Gainesville 158.4;Homestead 60.7;Jacksonville 905;Key West 27;Kissimmee 144.6;Lake City 20.2;Leesburg 33.9;Melbourne 170.9;Miami 2983.9;Miami Beach 248.5;Naples 141.9;Ocala 95.5;Orlando 779;Palatka 16.1;Palm Coast 45;Port Charlotte 56.8;Sanford 189.4;Sarasota 321.2;Spring Hill 91.9;St. Augustine 44.2;St. Petersburg 523.3;Tallahassee 187.4;Tampa 1319.2;Titusville 47.5;Vero Beach 51.7;West Palm Beach 675.5;Winter Haven 68.4
Georgia/GA=Albany 82.3;Athens 78;Atlanta 2464.5;Augusta 152.9;Brunswick 31.8;Columbus 202.2;Dalton 45.1;Douglas 12.2;Dublin 19.3;La Grange 28.9;Macon 104.9;Marietta 61.4;Savannah 155.8;Valdosta 53.4;Waycross 17.4
Kentucky/KY=Covington 313.1;Frankfort 32.2;Lexington 245;London 7.8
Maine/ME=Augusta 21.3;Bangor 40.8;Bar Harbor 4.5;Calais 1.8;Houlton 6.1;Lewiston 46.7;Portland 99.5;Presque Isle 9.5;Waterville 20.5
Maryland/MD=Annapolis 58.8;Baltimore 1432.9;Cumberland 20.8;Hagerstown 58.5;St. Charles 52.8
Massachusetts/MA=Boston 2528.1;Lowell 415.1;New Bedford 115.1;Pittsfield 45.2;Salem 189;Springfield 287;Worcester 232.3
New Hampshire/NH=Concord 42.6;Manchester 153.2
New Jersey/NJ=Atlantic City 58.6;Newark 280.1;Paterson 151.2;Trenton 225.7
New York/NY=Albany 484.3;Binghamton 92.7;Buffalo 647.8;Elmira 46.2;Ithaca 45.5;Jamestown 37.9;New York 13524.1;Niagara Falls 117.6;Plattsburg 24.2;Poughkeepsie 100.7;Rochester 483.2;Saratoga Springs 41.9;Schenectady 104.8;Syracuse 403.9;Utica 81.9;Watertown 30.9
North Carolina/NC=Asheville 105.8;Charlotte 943.6;Durham 257.1;Fayetteville 184;Goldsboro 42.9;Greensboro 310.3;Greenville 81.7;Hickory 64.9;Jacksonville 72.7;Kitty Hawk 2.1;Lumberton 27;Raleigh 790;Rocky Mount 57.2;Salisbury 33.9;Wilmington 127;Winston-Salem 237.5
Ohio/OH=Akron 451.2;Bowling Green 33.1;Canton 168.4;Cincinnati 971.2;Cleveland 1169.8;Columbus 1003.4;Dayton 466.1;Lancaster 42.4;Lima 54.1;Mansfield 64;Springfield 74.5;Toledo 388.4;Youngstown 194.8;Zanesville 32.5
Pennsylvania/PA=Allentown 301;Altoona 62.8;Beaver Falls 64.8;Erie 139;Harrisburg 289.2;Johnstown 45.8;Lancaster 209.5;Philadelphia 3504.8;Pittsburgh 1535.3;Scranton 114.7;State College 64.9;Wilkes Barre 99.8;Williamsport 43.8;York 128.8
Rhode Island/RI=Newport 35.9;Providence 663.7
South Carolina/SC=Aiken 36.7;Anderson 43.5;Beaufort 21.9;Charleston 254.3;Columbia 257.2;Florence 44;Greenville 203.3;Myrtle Beach 37.3;Orangeburg 24.2;Rock Hill 77.2;Spartanburg 81.1;Sumter 27
Tennessee/TN=Chattanooga 206.6;Johnson City 68.1;Kingsport 50.7;Knoxville 417.1;Oak Ridge 30.5
Vermont/VT=Burlington 66.2;Montpelier 8.2
Virginia/VA=Alexandria 127.3;Blacksburg 53.8;Bristol 31.3;Charlottesville 61.3;Danville 43.2;Fredericksburg 76.8;Hampton 256.6;Harrisonburg 42.1;Lynchburg 84.6;Norfolk 645.3;Petersburg 76.2;Richmond 551.4;Roanoke 144.7;Virginia Beach 877.5;Winchester 39.4
West Virginia/WV=Beckley 27.4;Charleston 87.1;Clarksburg 22.5;Huntington 67;Morgantown 43.9;Parkersburg 46.7;Wheeling 40.9;White Sulphur Springs 2.2
@America/Nipigon CA
Ontario=Nipigon 1.2
@America/Nome US
Alaska/AK=Cold Bay 0.2;Emmonak 0.1;False Pass 0;Gambell 0.7;Hooper Bay 0.6;Kivalina 0.4;Kotlit 1;Kotzebue 2.9;Mekoryuk 0.1;Mountain Village 0.8;Nikolski 0;Nome 3;Point Hope 0.5;Shishmaref 0.3;Teller 0.1;Tununak 0.4;Unalaska 1.9;Wales 0.1
@America/Ojinaga MX
Chihuahua=Ascension 10.8;Ciudad Juárez/Ciudad Juarez 1343;Ojinaga 19.8
@America/Panama PA
Bocas del Toro=Almirante 7.4;Bocas del Toro 6.5
Chiriquí=David 96.4;Puerto Armuelles 23
Coclé=Penonome 20.6
Colón=Colon 170.5
Darién=Jaque 1;La Palma 1.8
Herrera=Chitre 44
Kuna Yala=El Porvenir 0
Los Santos=Las Tablas 10
Panama=Balboa 62.9;Panama City 844.6
Veraguas=Santiago 45.7
@America/Pangnirtung CA
Nunavut=Alert 0.1;Pangnirtung 1.3
@America/Paramaribo SR
Brokopondo=Brokopondo 6.2;Brownsweg 3.6
Commewijne=Nieuw Amsterdam 4.9
Coronie=Totness 1.5
Marowijne=Moengo 7.4
Nickerie=Nieuw Nickerie 14.6
Para=Onverwacht 2.1
Paramaribo=Paramaribo 239
Saramacca=Groningen 3.2
Sipaliwini=Cottica 24.6
@America/Phoenix US
Arizona/AZ=Bullhead City 38;Casa Grande 38.4;Douglas 23.4;Flagstaff 60.8;Gila Bend 2;Glendale 363.4;Grand Canyon 1.1;Kingman 33.3;Lake Havasu City 55.4;Mesa 762.2;Nogales 20.8;Phoenix 2436;Prescott 47.6;Safford 9.7;Scottsdale 15.4;Tombstone 1.4;Tucson 671;Willcox 4.5;Yuma 88.4
@America/Port-au-Prince HT
Centre=Hinche 18.6
Grand'Anse=Jeremie 30.9
L'Artibonite=Gonaives 125.8
Nord=Cap-Haitien 208.2
Nord-Est=Fort-Liberte 11.5
Nord-Ouest=Port-De-Paix 34.7
Ouest=Port-au-Prince 1616.4
Sud=Les Cayes 122.7
Sud-Est=Jacmel 33.6
@America/Port_of_Spain TT
Port of Spain=Port-of-Spain 172
San Fernando=San Fernando 166
@America/Porto_Velho BR
Rondônia=Abuna 1.9;Ariquemes 58.1;Ji-Parana 65;Pimenta Bueno 25.8;Porto Velho 289.5;Principe da Beira 1;Rolim de Moura 24.5;Vilhena 63.2
@America/Puerto_Rico PR
=Arecibo 59.3;Mayaguez 185;Ponce 156.5;San Juan 1437.1
@America/Rankin_Inlet CA
Nunavut=Arctic Bay 0.6;Arviat 1.9;Baker Lake 1.6;Chesterfield Inlet 0.4;Ennadai 0;Rankin Inlet 2.4;Repulse Bay 0.9
@America/Recife BR
Pernambuco=Arcoverde 53.1;Barreiros 35.5;Cabo de Santo Agostinho 144.7;Carpina 118.1;Caruaru 238.7;Garanhuns 107.1;Goiana 57.8;Jaboatao 681.2;Olinda 659.6;Petrolina 227.8;Recife 2564.5;Salgueiro 31.6;Timbauba 51.3
@America/Regina CA
Saskatchewan=Biggar 2.1;Hudson Bay 1.9;Kindersley 4.3;La Ronge 3.4;Meadow Lake 5.1;Melville 4.2;Moose Jaw 31.4;North Battleford 15.7;Prince Albert 29.6;Regina 176.2;Saskatoon 194.1;Stony Rapids 0.2;Swift Current 14.8;Uranium City 0.1;Weyburn 9.3;Yorkton 14.4
@America/Resolute CA
Nunavut=Resolute 0.2
@America/Rio_Branco BO
Pando=Cobija 35.5
@America/Rio_Branco BR
Acre=Cruzeiro do Sul 56.9;Rio Branco 257.6;Sena Madureira 23.4
@America/Santarem BR
Amapá=Laranjal do Jari 43.3
Pará=Alenquer 26.3;Altamira 56.8;Itaituba 78.5;Jacareacanga 31.7;Obidos 26.3;Oriximina 35.3;Santarem 209.7;Uruara 0
@America/Santiago CL
Aisén del General Carlos Ibáñez del Campo=Cochrane 4.4;Coihaique 43.2;Puerto Aisen 8.1
Antofagasta=Antofagasta 295.5;Calama 134.3;Chuquicamata 11.9;Maria Elena 2.4;Mejillones 2;Taltal 8.9;Toconao 0.4;Tocopilla 22.4
Arica y Parinacota=Arica 178.4
Atacama=Caldera 10.3;Chanaral 13.5;Copiapo 117.3;Diego de Almagro 18.1;Huasco 2.6;Tierra Amarilla 10.7;Vallenar 37.9
Bío-Bío=Chillan 149.9;Concepcion 550.9;Coronel 78.6;Curanilahue 22.4;Lebu 16.6;Los Angeles 135.3;Lota 32.7;Quirihue 6.5;Santa Barbara 3.5;Talcahuano 270.5
Coquimbo=Combarbala 5.1;Coquimbo 159.1;Illapel 24.6;La Serena 151.3;Ovalle 73;Salamanca 16.7;Vicuna 13.5
La Araucanía=Angol 38.4;Carahue 8.6;Collipulli 11.3;Loncoche 8.7;Lonquimay 8.5;Nueva Imperial 13.3;Temuco 252;Tolten 2.3;Victoria 18;Villarica 16.8
Libertador General Bernardo O'Higgins=Pichilemu 11.6;Rancagua 223;San Fernando 60.7
Los Lagos=Ancud 24.2;Calbuco 6.9;Castro 25.2;Chonchi 0.4;Osorno 145;Puerto Montt 167.3;Puerto Varas 19.6;Quellon 7
Los Ríos=La Union 22.8;Los Lagos 12.8;Rio Bueno 13.1;Valdivia 146.5
Magallanes y Antártica Chilena=Puerto Natales 10.4;Puerto Williams 2.4;Punta Arenas 106.3;Rio Verde 0.4
Maule=Cauquenes 24.2;Constitucion 26.9;Curico 108.1;Linares 75.3;Talca 186.3
Región Metropolitana de Santiago=San Bernardo 244;Santiago 2883.3
Santa Cruz=Villa O'Higgins 0.2
Tarapacá=Cuya 0;Iquique 223;Lagunas 0;Pozo Almonte 10.8
Valparaíso=La Ligua 25.8;Los Andes 53.1;Quillota 73.7;San Antonio 95;San Felipe 49.3;Valparaiso 435;Vina del Mar 399
@America/Santo_Domingo DO
Azua=Azua 59.1
Bahoruco=Neiba 22.2
Barahona=Barahona 83.6
Dajabón=Dajabon 16.4
Distrito Nacional=Santo Domingo 1078.4
Duarte=San Francisco de Macoris 138.7
El Seybo=El Seibo 23.5
Elias Pina=Comendador/Elias Pina 35.9
Espaillat=Moca 61.8
Hato Mayor=Hato Mayor 36
Hermanas=Salcedo 45.3
Independencia=Jimani 6.6
La Altagracia=Bavaro 0.8;Higuey 123.8
La Romana=La Romana 202.5
La Vega=La Vega 132.8
María Trinidad Sánchez=Nagua 33.9
Monseñor Nouel=Bonao 73.3
Monte Cristi=Monte Cristi 16.9
Monte Plata=Monte Plata 15.5
Pedernales=Pedernales 11.1
Peravia=Bani 66.7
Puerto Plata=Puerto Plata 119.9
Samaná=Samana 11.4
San Cristóbal=San Cristobal 154
San Juan=San Juan 73
San Pedro de Macorís=San Pedro de Macoris 211
Santiago=Santiago 1471
Santiago Rodríguez=Sabaneta 16.4
Sánchez Ramírez=Cotui 41.6
Valverde=Mao 48.3
@America/Sao_Paulo BR
Distrito Federal=Brasilia 3140
Espírito Santo=Cachoeiro de Itapemirim 174.8;Linhares 86.4;Sao Mateus 63.4;Vila Velha 742.4;Vitória/Vitoria 1008.3
Goiás=Anapolis 278.6;Catalao 53.6;Ceres 18.7;Cristalina 25.6;Formosa 62.6;Goianesia 39.2;Goiania 1596.6;Inhumas 36.1;Ipora 23.4;Itaberai 18.7;Itumbiara 65.3;Jatai 57.1;Mineiros 28.2;Morrinhos 27.8;Niquelandia 19.8;Pires do Rio 21.7;Rio Verde 48.3;Trindade 93.1
Minas Gerais=Almenara 22.2;Aracuai 15.3;Araguari 79.9;Araxa 70.2;Barbacena 101.6;Belo Horizonte 3974.1;Bocaiuva 22.5;Campo Belo 42;Caratinga 47.5;Conselheiro Lafaiete 102.9;Curvelo 45.9;Diamantina 25.2;Divinopolis 181.5;Formiga 46.1;Frutal 26.8;Governador Valadares 201.3;Guanhaes 16.8;Guaxupe 43.4;Ipatinga 318.3;Itauna 70.2;Ituiutaba 64;Iturama 21;Janauba 38.6;Januaria 25.8;Juiz de Fora 464.8;Lavras 70.4;Leopoldina 37.4;Montes Claros 300;Muriae 76.7;Nanuque 27.2;Nova Lima 60.4;Paracatu 51.7;Passos 85.1;Pirapora 55.9;Pocos de Caldas 125.5;Ponte Nova 40.4;Pouso Alegre 102.5;Sao Joao del Rei 68.7;Sete Lagoas 195;Teofilo Otoni 86.9;Uba 81.7;Uberaba 234.8;Uberlandia 484.9
Paraná=Apucarana 102.6;Arapongas 91.2;Campo Murao 74.2;Cascavel 229.3;Castro 38.4;Curitiba 2291.4;Foz do Iguacu 367;Guaira 28.9;Guarapuava 123.4;Irati 41.6;Jacarezinho 33.6;Lapa 19.9;Londrina 496;Maringa 320;Palmas 29.8;Paranagua 135.1;Ponta Grossa 271.3;Rio Negro 44.3;Sao Jose dos Pinhais 472.2;Telemaco Borba 53.8
Rio Grande do Sul=Bage 102.5;Bento Goncalves 92.6;Cachoeira do Sul 61.9;Camaqua 45.1;Canela 47.2;Canoas 466.7;Carazinho 49.1;Caxias do Sul 377.6;Erechim 85.4;Ijui 59;Jaguarao 26;Novo Hamburgo 557;Osorio 30.9;Passo Fundo 164;Pelotas 299.3;Porto Alegre 2644.9;Quarai 18.5;Rio Grande 143.2;Rosario do Sul 28.6;Santa Cruz do Sul 109.9;Santa Maria 239.2;Santa Rosa 59.1;Santa Vitoria do Palmar 21.8;Santana do Livramento 87.3;Santo Angelo 65;Sao Borja 48.5;Sao Gabriel 41.8;Sao Lourenco do Sul 21.7;Sao Luiz Gonzaga 27.8;Uruguaiana 97.7;Vacaria 47.3
Rio de Janeiro=Barra Mansa 166.7;Cabo Frio 185;Campos 378.9;Duque de Caxias 842.9;Macae 133.1;Miracema 22.6;Niteroi 993.9;Nova Friburgo 162.7;Nova Iguacu 844.6;Petropolis 279.4;Rio de Janeiro 6879.1;Volta Redonda 353
Santa Catarina=Ararangua 42.2;Blumenau 286.3;Brusque 81.2;Cacador 57.2;Canoinhas 40.2;Concordia 46.1;Criciuma 183.1;Florianopolis 568.8;Imbituba 28.4;Itajai 241.4;Jaragua do Sul 128.8;Joacaba 31.2;Joinville 710.7;Laguna 32.5;Lajes 140;Porto Uniao 50.2;Sao Francisco do Sul 24.4;Tubarao 79.8;Xapeco 154.8
São Paulo=Americana 337.7;Andradina 45.7;Aracatuba 166.3;Assis 79.1;Avare 70.7;Barretos 97.6;Batatais 44.1;Bauru 307.9;Botucatu 94.9;Braganca Paulista 126.4;Campinas 1911.3;Catanduva 105.2;Fernandopolis 55.6;Franca 281.1;Garca 38.5;Guaratingueta 154.7;Iguape 23.6;Itanhaem 82.7;Itapetininga 120.9;Itapeva 55.3;Itu 228.9;Jaboticabal 60.8;Jau 102.6;Jundiai 413.6;Limeira 241.1;Marilia 191.1;Novo Horizonte 29.6;Ourinhos 97;Penapolis 44.8;Pindamonhangaba 124;Piracicaba 329.5;Pirassununga 51.7;Presidente Prudente 199.7;Registro 49.5;Ribeirao Preto 520.8;Rio Claro 177.7;Santo Andre 662.4;Santos 1060.2;Sao Carlos 175.2;Sao Joao da Boa Vista 68.7;Sao Jose do Rio Preto 358.2;Sao Jose dos Campos 695.3;Sao Paulo 14433.1;Sorocaba 561.1;Tatui 81.9;Taubate 327.6;Tupa 51.8
@America/Sitka US
Alaska/AK=Hydaburg 0.4;Ketchikan 8.1;Sitka 8.1;Wrangell 1.7
@America/St_Johns CA
Newfoundland and Labrador=Argentia 1.1;Buchans 0.7;Channel-Port aux Basques 3.2;Corner Brook 19.7;Deer Lake 4;Forteau 0.4;Gander 3.3;La Scie 0.8;Port Hope Simpson 0.2;St. Anthony 0.2;St. John’s/St. John's 115.3;Stephenville 6.7;Trepassey 0.4;Trout River 0.5
@America/St_Kitts KN
=Basseterre 18.7
@America/St_Lucia LC
=Castries 24.3
@America/St_Thomas VI
Virgin Islands/VI=Christiansted 32.5
@America/St_Vincent VC
=Kingstown 37
@America/Tegucigalpa HN
Atlántida=La Ceiba 138.1
Choluteca=Choluteca 87.7
Colón=Trujillo 7.4
Comayagua=Comayagua 65
Copán=Santa Rosa de Copan 31.6
Cortés=San Pedro Sula 584.8
El Paraíso=Yuscaran 2.4
Francisco Morazán=Tegucigalpa 898.4
Gracias a Dios=Brus Laguna 4.1;Puerto Lempira 4.8
Intibucá=La Esperanza 5.3
Islas de la Bahía=Roatan 7.5
La Paz=La Paz 17.6
Lempira=Gracias 7.9
Ocotepeque=Nueva Ocotepeque 8.8
Olancho=Juticalpa 35.6
Santa Bárbara=Santa Barbara 15.1
Valle=Nacaome 30.5
Yoro=Yoro 15.8
@America/Thule GL
=Savissivik 0.1
Qaasuitsup Kommunia=Qaanaaq 0.4
@America/Thunder_Bay CA
Ontario=Thunder Bay 98.4
@America/Tijuana MX
Baja California=Ensenada 238.8;Mexicali 736.1;Punta Prieta 0.5;San Felipe 18.1;San Quintin 5.4;Tijuana 1464.7;Vicente Guerrero 7.3
@America/Toronto CA
Ontario=Attawapiskat 1.8;Barrie 150.9;Belleville 44;Brockville 25.2;Chapleau 2.7;Cobalt 1.4;Cochrane 4.4;Cornwall 47.6;Fort Severn 0.1;Geraldton 1.3;Hamilton 620.5;Hearst 4.9;Kapuskasing 8.7;Kingston 108.3;Kitchener 413.1;Lansdowne House 0.1;Little Current 1.6;London 340.9;Marathon 4.6;Moosonee 1.7;New Liskeard 5.2;North Bay 46;Orangeville 30.8;Orillia 33.8;Oshawa 349.5;Ottawa 978.6;Owen Sound 22.6;Parry Sound 6.8;Peterborough 79.8;Sarnia 113.6;Sudbury 119.2;Thessalon 1.4;Timmins 33.9;Toronto 4573.7;Wawa 2.2;Wiarton 2.2
@America/Vancouver CA
British Columbia=Abbotsford 151.7;Bella Bella 1.4;Burns Lake 2.6;Campbell River 29.9;Chilliwack 51.9;Courtenay 28.9;Dease Lake 0.3;Kamloops 68.7;Kelowna 110.2;Lillooet 2.9;Nanaimo 82.7;Nelson 10.8;Penticton 34;Port Hardy 2.3;Powell River 8;Prince George 64.1;Prince Rupert 14.7;Quesnel 13.8;Revelstoke 7.6;Sandspit 0.5;Smithers 5.8;Terrace 14.8;Tofino 1.7;Vancouver 1458.4;Victoria 270.5;Williams Lake 12.4
@America/Whitehorse CA
Yukon=Burwash Landing 0.1;Watson Lake 0.8;Whitehorse 23.3
@America/Winnipeg CA
Manitoba=Berens River 0.5;Brandon 27.3;Brochet 0.3;Churchill 1;Dauphin 8.7;Flin Flon 6.2;Gillam 1.3;Gimli 2.3;Island Lake 0;Lynn Lake 0.5;Nelson House 2.5;Norway House 5.5;Oxford House 0.2;Pukatawagan 0.4;Selkirk 9.8;Shamattawa 0.9;Steinbach 9.7;The Pas 4.9;Thompson 13.1;Winnipeg 603.7
Ontario=Big Beaver House 0;Cat Lake 0.3;Deer Lake 3.7;Dryden 7.9;Kenora 10.9;Red Lake 1.8;Sioux Lookout 4.6
@America/Yakutat US
Alaska/AK=Yakutat 0.1
@America/Yellowknife CA
Alberta=Fort Smith 0.5
Northwest Territories=Déline/Deline 0.4;Fort Good Hope 0.6;Fort McPherson 1.1;Fort Resolution 0.4;Fort Simpson 0.3;Hay River 3.8;Holman 0.4;Lutselke 0.1;Norman Wells 0.7;Paulatuk 0.3;Tsiigehtchic 0.2;Tuktoyaktuk 0.9;Yellowknife 18.7
@Arctic/Longyearbyen SJ
Svalbard=Longyearbyen 1.2
@Asia/Aden YE
Adan=Aden 775.3
Al Bayda'=Al Bayda 37.8;Rida 45.2
Al Hudaydah=Al Hudaydah 627.6;Zabid 102.5
Al Mahrah=Al Ghaydah 23.7;Sayhut 0.2
Amanat Al Asimah=Sanaa 1921.9
Dhamar=Dhamar 191.3
Hadramawt=Al Mukalla 194.1;Ash Shihr 54.3;Hadiboh 10;Saywun 68.7
Hajjah=Hajjah 125.9
Ibb=Ibb 234.8
Lahij=Lahij 44.8
Ma'rib=Marib 16.8
Sa dah=Sadah 105.5
Shabwah='Ataq 37.3
Ta izz=Taizz 683.1
@Asia/Almaty KZ
Almaty=Almaty 1096.3;Boralday 21;Esik 30.9;Otar 11.2;Qapshaghay 40.3;Sarqan 61.3;Shonzhy 3.9;Taldyqorghan 88.4;Ushtobe 19.1;Zharkent 35.5
Aqmola=Aqsu 8.5;Astana 335.3;Atbasar 35.3;Bestobe 7.2;Derzhavinsk 14.9;Erymentau 19.7;Esil 7.1;Kokshetau 126.7;Makinsk 20.4;Zhaltyr 0.7;Zholymbet 4
East Kazakhstan=Ayakoz 39.7;Oskemen 284.4;Ridder 54.7;Semey 302.1;Serebryansk 0.7;Shar 5.1;Shemonaikha 23.6;Urzhar 13.9;Zaysan 14.2;Zyryanovsk 47.3
North Kazakhstan=Bulaevo 5.4;Kishkenekol 6.8;Petropavlovsk 214.6;Tayynsha 7.1
Pavlodar=Ekibastuz 124.7;Ertis 6.3;Kachiry 5.1;Pavlodar 316.3;Sharbaqty 0.1
Qaraghandy=Aqadyr 5.4;Atasu 16.4;Balqash 80.6;Osakarovka 4.2;Qaraghandy 378.3;Qarazhal 18;Qarqaraly 4.9;Saryshaghan 2.3;Temirtau 167.2;Zhezqazghan 104.4
South Kazakhstan=Arys 39.5;Kentau 55.9;Lenger 22.1;Shymkent 439.7;Turkistan 86.7
Zhambyl=Burylbaytal 0.1;Oytal 16.2;Qaratau 35.7;Qulan 10.2;Shu 41.1;Taraz 332.7
@Asia/Amman JO
Amman=Amman 1060
Aqaba=Al Aqabah 95
Balqa=As Salt 110.4
Irbid=Irbid 471
Karak=Al Karak 50.9
Ma an=Ma'an 50.4
Mafraq=Al Mafraq 57.1
Tafilah=At Tafilah 25.4
Zarqa=Az Zarqa 843.7
@Asia/Anadyr RU
Chukchi Autonomous Okrug=Anadyr 10.3;Beringovskiy 1.9;Bilibino 5.8;Egvekinot 2.2;Enurmino 0.3;Lavrentiya 0.7;Mukhomornoye 0.1;Mys Shmidta 0.5;Omolon 1.1;Pevek 4.8;Provideniya 1.7;Uelen 0.8;Ugolnye Kopi/Ugolnyye Kopi 3.4;Zvezdnyy 0
@Asia/Aqtau KZ
Mangghystau=Aktau 4.5;Beyneu 32.5;Fort Shevchenko 3.2;Mangyshlak 147.4;Zhangaozen 8.9
@Asia/Aqtobe KZ
Aqtöbe=Aktobe 260.5;Algha 28.3;Bayghanin 4.3;Embi 10;Khromtau 21.6;Oktyabrsk 27.3;Shalqar 27.3
@Asia/Ashgabat TM
Ahal=Ashgabat 652.8;Buzmeyin 40.1;Kaka 28.5;Tejen 62.6
Balkan=Balkanabat 99.3;Celeken 1.2;Gyzlarbat 30.2;Turkmenbasy 66.7
Chardzhou=Atamyrat 32.2;Turkmenabat 231.7
Mary=Mary 146.7
Tashauz=Dasoguz 184;Koneurgench 30.7
@Asia/Atyrau KZ
Atyrau=Atyrau 170.6;Balyqshy 25.4;Makhambet 4.8;Maqat 12.2;Qulsary 37.1
@Asia/Baghdad IQ
Al-Anbar=Al Fallujah 211;Ar Ramadi 284.8;Ar Rutbah 17.2
Al-Basrah=Az Aubayr 192.4;Basra 870
Al-Muthannia=As Samawah 163.9
Al-Qadisiyah=Ad Diwaniyah 338.6
An-Najaf=An Najaf 612.8
Arbil=Irbil 795.9
As-Sulaymaniyah=As Sulaymaniyah 654.3
At-Ta'mim=Kirkuk 555.1
Babil=Al Hillah 479.7;Al Musayyib 59.7
Baghdad=Baghdad 5054
Dhi-Qar=An Nasiriyah 425.9;Ash Shatrah 122.3
Dihok=Dahuk 620.5;Zakho 115
Diyala=Baqubah 226;Mandali 16.4
Karbala'=Karbala 472.6
Maysan=Al Amarah 334.2
Ninawa=Mosul 1228.5;Tall Afar 144.5
Sala ad-Din=Samarra 158.5;Tikrit 49.5
Wasit=Al Kut 318.3
@Asia/Bahrain BH
=Manama 360.7
@Asia/Baku AZ
?li Bayramli=Ali Bayramli 70.5
Astara=Lankaran 60.2
Baki=Baku 2007.2
Gadabay=Gadabay 8.7
Ganca=Ganca 301.7
Goranboy=Goranboy 7.3
Göyçay=Goycay 35
Naxçivan=Naxcivan 79.8
Oguz=Oguz 6.9
Qabala=Qabala 11.9
S?ki=Saki 63.6
Sumqayit=Sumqayt 272.2
Tovuz=Agdam 0;Tovuz 12.6
Xocali=Stepanakert 57.5
Yevlax=Yevlax 50
@Asia/Bangkok TH
Ang Thong=Ang Thong 13.7
Bangkok Metropolis=Bangkok 5904.2
Buri Ram=Buriram 47.3
Chachoengsao=Chachoengsao 49.7
Chai Nat=Chainat 15.5
Chaiyaphum=Chaiyaphum 55.2
Chanthaburi=Chanthaburi 95
Chiang Mai=Chiang Mai 299.1
Chiang Rai=Chiang Rai 97.9
Chon Buri=Chon Buri 221.3;Si Racha 94.2
Chumphon=Chumphon 70.8
Kalasin=Kalasin 55.1
Kamphaeng Phet=Kamphaeng Phet 58.8
Kanchanaburi=Kanchanaburi 63.7
Khon Kaen=Khon Kaen 199.3
Krabi=Krabi 31.2
Lampang=Lampang 180.1
Lamphun=Lamphun 14
Loei=Loei 29.9
Lop Buri=Lop Buri 42.1
Mae Hong Son=Mae Hong Son 9.1
Maha Sarakham=Maha Sarakham 51.6
Nakhon Nayok=Nakhon Nayok 21.3
Nakhon Pathom=Nakhon Pathom 117.9
Nakhon Phanom=Nakhon Phanom 45
Nakhon Ratchasima=Bua Yai 17.6;Nakhon Ratchasima 271.9
Nakhon Sawan=Nakhon Sawan 111.9
Nakhon Si Thammarat=Nakhon Si Thammarat 176.6;Thung Song 26
Nan=Nan 53.6
Narathiwat=Narathiwat 57.9
Nong Khai=Nong Khai 84.1
Nonthaburi=Nonthaburi 258.6
Pathum Thani=Pathum Thani 154.4
Pattani=Pattani 96.8
Phangnga=Phangnga 9.7
Phatthalung=Phatthalung 43.5
Phayao=Phayao 20.1
Phetchabun=Phetchabun 50.7
Phetchaburi=Phetchaburi 68.5
Phichit=Phichit 35.8
Phitsanulok=Phitsanulok 133.7
Phra Nakhon Si Ayutthaya=Ayutthaya 113.8
Phrae=Phrae 28.3
Phuket=Phuket 108.6
Prachin Buri=Prachin Buri 56.2
Prachuap Khiri Khan=Hua Hin 34;Prachuap Khiri Khan 33.5
Ranong=Ranong 24.6
Ratchaburi=Ratchaburi 99.7
Rayong=Rayong 37
Roi Et=Roi Et 39.3
Sa Kaeo=Aranyaprathet 21.4
Sakon Nakhon=Sakhon Nakhon 67.8
Samut Prakan=Samut Prakan 388.9
Samut Sakhon=Samut Sakhon 63.5
Samut Songkhram=Samut Songkhram 35.1
Saraburi=Saraburi 70.8
Satun=Satun 34.5
Si Sa Ket=Sisaket 42.9
Sing Buri=Sing Buri 20
Songkhla=Hat Yai 254.8
Songkhla (Songkhla Lake)=Songkhla 48.6
Sukhothai=Sukhothai 10.3
Suphan Buri=Supham Buri 53.4
Surat Thani=Surat Thani 142.4
Surin=Surin 54.6
Tak=Mae Sot 45.2;Tak 28.6
Trang=Trang 103.7
Trat=Trat 21.6
Ubon Ratchathani=Ubon Ratchathani 198.2
Udon Thani=Udon Thani 239.2
Uthai Thani=Uthai Thani 19.2
Uttaradit=Uttaradit 67.5
Yala=Yala 120.8
Yasothon=Yasothon 21.6
@Asia/Barnaul RU
Altay=Aleysk 22.5;Barnaul 569.7;Biysk 209.8;Gornyak 9.6;Kamenna Obi 40.9;Kulunda 8.8;Novoaltaysk 76.2;Rubtsovsk 159.1;Slavgorod 27.7;Zmeinogorsk 10.5
Gorno-Altay=Gorno Altaysk 57.4
@Asia/Beirut LB
An Nabatiyah=Nabatiye et Tahta 60
Beirut=Beirut 1779.1
Mount Lebanon=B'abda 9;Zahle 61.2
North Lebanon=Trablous 361.3
South Lebanon=Saida 173.9
@Asia/Bishkek KG
Bishkek=Bishkek 820.6;Kara Balta 68.5;Tokmak 88
Jalal-Abad=Jalal Abad 162.3;Kok Yangak 14.5;Tash Komur 20;Toktogul 22.7
Naryn=At Bashy 15.4;Naryn 44
Osh=Osh 295.6
Talas=Talas 28.6
Ysyk-Köl=Balykchy 40.3;Cholpon Ata 14.1;Karakol 63.4
@Asia/Brunei BN
Brunei and Muara=Bandar Seri Begawan 218.3
@Asia/Chita RU
Aga Buryat=Aginskoye 11.5
Chita=Borzya 29.7;Bukachacha 1.9;Chita 293.2;Khilok 6.5;Krasnokamensk 52.3;Mogocha 10.6;Nerchinsk 12;Olovyannaya 5.3;Petrovsk Zabaykalskiy 20.3;Sherlovaya Gora 0.4;Shilka 10.6
@Asia/Choibalsan MN
Dornod=Choybalsan 33.4
Sühbaatar=Baruun Urt 15.8
@Asia/Chongqing CN
Chongqing=Chongqing 5214;Fengjie 49.2;Wanzhou/Wanxian 1680
Gansu=Guide 7.6;Jiayuguan 135.3;Jinchang 141.7;Lanzhou 2282.6;Linxia 368.5;Longxi 355;Minxian 67.8;Pingliang 157.7;Tianshui 649.9;Wuwei 493.1;Xining 907.8;Zhangye 163.5
Guangdong=Yangjiang 751.2
Guangxi=Beihai 567.3;Bose 132.9;Guilin 818.2;Hechi 3275.2;Liuzhou 1436;Nanning 1485.4;Pingxiang 31.1;Qinzhou 173.2;Wuzhou 354.1;Yishan 47.1;Yulin 637.7
Guizhou=Anshun 600.5;Guiyang 2416.8;Lupanshui 886.3;Tongren 104.4;Xingyi 539.5;Zunyi 657.6
Hainan=Haikou 1606.8;Sanya 253.7
Nei Mongol=Alxa Zuoqi 56.4;Baotou 1229.7;Bayan Obo 27.5;Fengzhen 85.8;Hanggin Houqi 40;Hohhot 1250.2;Jining 270.2;Shangdu 18.8;Wuchuan 23.8;Wuhai 218.4;Wuyuan 30.1
Ningxia Hui=Shizuishan 109.8;Yinchuan 657.6
Shaanxi=Ankang 1025;Baoji 800;Dali 109.7;Hancheng 140.1;Hanzhong 146;Tongchuan 252.9;Weinan 172.3;Xian 3617.4;Xianyang 1126;Yulin 123.4
Sichuan=Chengdu 4036.7;Deyang 152.2;Fulin 1;Guangyuan 325.4;Langzhong 60.5;Leshan 655.7;Luzhou 1537;Mianyang 830.1;Nanchong 2174;Neijiang 1006.4;Panzhihua 446.3;Rongzhag 52.5;Suining 1425;Xichang 253.4;Yaan 340;Yibin 572.1;Zigong 897.5
Yunnan=Baoshan 925;Chuxiong 254.4;Dali 145.4;Gejiu 142.6;Huize 5.2;Kunming 1977.3;Lijiang 18.4;Mengzi 303.3;Simao 162.7;Tengchong 126.1;Wenshan 108.4;Yuxi 250.1;Zhanyi 652.6;Zhaotang 459.2
@Asia/Colombo LK
Anuradhapura=Anuradhapura 89.6
Badulla=Badulla 44.9
Batticaloa=Batticaloa 108
Colombo=Colombo 217;Moratuwa 188.6;Sri Jawewardenepura Kotte 115.8
Galle=Galle 96.3
Jaffna=Jaffna 169.1
Kandy=Kandy 111.7
Kilinochchi=Kilinochchi 64.4
Matara=Matara 68.2
Puttalam=Puttalan 45.7
Ratnapura=Ratnapura 47.8
Trincomalee=Trincomalee 108.4
@Asia/Damascus SY
Aleppo (Halab)=Aleppo 2170.1;Izaz 31.5;Manbij 94.5
Ar Raqqah=Ar Raqqah 175.6;Madinat ath Thawrah 85.6
As Suwayda'=As Suwayda 65.7
Damascus=Ad Nabk 49.8;Damascus 2466;Douma/Duma 406.9
Dar a=Dar'a 122.2
Dayr Az Zawr=Abu Kamal 69.2;Dayr az Zawr 275.9
Golan=Al Qunaytirah 2.2
Hamah=Hamah 439.8
Hasaka (Al Haksa)=Al Hasakah 104.8;Al Qamishli 104.1
Homs (Hims)=Hims 890.2;Tadmur 53.1
Idlib=Idlib 115.8
Lattakia (Al Ladhiqiyah)=Al Ladhiqiyah 439.7
Tartus=Tartus 139.4
@Asia/Dhaka BD
Barisal=Barisal 202.2
Chittagong=Chittagong 4224.6;Comilla 389.4
Dhaka=Dhaka 9899.2;Jamalpur 167.9;Mymensingh 330.1;Narayanganj 223.6;Tangail 180.1
Khulna=Jessore 244;Khulna 1447.7
Rajshahi=Nawabganj 142.4;Pabna 137.9;Rajshahi 755.1;Rangpur 285.6;Saidpur 232.2
Sylhet=Sylhet 237
@Asia/Dili TL
Dili=Dili 213.9
@Asia/Dubai AE
Abu Dhabi=Abu Dhabi 581.9;Al Ayn 352.5
Dubay=Dubai 1258.2;Jabal Ali 55.8
Fujayrah=Al Fujayrah 78.3
Ras Al Khaymah=Ras al Khaymah 138.4
Sharjah=Sharjah 952
Umm Al Qaywayn=Umm al Qaywayn 38.5
@Asia/Dushanbe TJ
Gorno-Badakhshan=Khorugh 21
Khatlon=Kulob 97;Kuybyshevskiy 8.9;Qurghonteppa 188.3
Leninabad=Khujand 291.3;Konibodom 155.1;Leninobod 11.5;Uroteppa 104.7
Tadzhikistan Territories=Dushanbe 882.8
@Asia/Famagusta CY
Ammochostos=Ammochostos 33
Kyrenia=Kyrenia 26.7
@Asia/Gaza PS
=Gaza 477.5
@Asia/Harbin CN
Heilongjiang=Anda 181.4;Angangxi 24.3;Baiquan 52.7;Beian 154.9;Boli 83.3;Daqing 948.2;Fujin 80.1;Gannan 46.9;Hailun 104.8;Harbin 3425.4;Hegang 657.8;Heihe 54.9;Hulan Ergi 277.7;Hulin 42.6;Jiamusi 784.8;Jixi 684.4;Keshan 72.4;Lanxi 67;Linkou 66.4;Longjiang 87.1;Mishan 80.5;Mudangiang 955;Nancha 104.6;Nehe 74.9;Nenjiang 79.7;Ningan 54.6;Qingan 53.2;Qinggang 61;Qiqihar 1261.7;Qitaihe 397.8;Shangzhi 89.7;Shuangcheng 118.5;Shuangyashan 500;Suihua 250.9;Suileng 57.5;Tailai 71.3;Tieli 109.2;Xinqing 42.6;Yian 39.9;Yichun 443.1;Zhaodong 167.2
Jilin=Baicheng 351.9;Baishan 330;Changchun 2860.2;Changling 46.7;Daan 84.8;Dunhua 170.4;Fuyu 247.8;Helong 83;Huinan 43.3;Jiaohe 90.4;Jilin 2139;Jiutai 190.3;Liaoyuan 485.9;Linjiang 76.7;Liuhe 68;Nongan 141.5;Panshi 83.2;Shulan 78.1;Siping 528.8;Taonan 114.7;Tonghua 27.2;Tumen 89.2;Wangqing 79.8;Yanji 407.8
@Asia/Hebron PS
=Al Khalil 220.4;Nablus 173.2;Ramallah 24.6
@Asia/Ho_Chi_Minh VN
An Giang=Chau Doc 70.2;Long Xuyen 254.1
Bac Kan=Bac Kan 29.2
Bà Rịa–Vũng Tàu=Vung Tau 229.2
Bình Duong=Thu Dau Mot 244.3
Bình Phước=Hon Quan 40.3
Bình Thuận=Phan Thiet 248.7
Bình Định=Qui Nhon 543.1
Bạc Liêu=Bac Lieu 187.5
Bắc Giang=Bac Giang 53.7
Bến Tre=Truc Giang 59.4
Can Tho=Can Tho 690.3
Cao Bằng=Cao Bang 41.1
Cà Mau=Ca Mau 280.8
Da Nang=Da Nang 943.5
Dak Lak=Buon Me Thuot 248.5
Gia Lai=Play Ku 128.6
Ha Tinh=Ha Tinh 165.4
Ho Chi Minh City=Ho Chi Minh City 4390.7
Hà Giang=Ha Giang 35.5
Hà Tây=Son Tay 115.1
Hòa Bình=Hoa Binh 102.4
Hải Dương=Hai Duong 58
Khánh Hòa=Cam Ranh 85.3;Nha Trang 347.5
Kiên Giang=Rach Gia 252.8
Kon Tum=Kon Tum 76.4
Long An=Tan An 101.1
Lào Cai=Lao Chi 51.9
Lâm Đồng=Da Lat 193.7
Lạng Sơn=Lang Son 148
Nam Định=Nam Dinh 243.2
Nghệ An=Vinh 514.4
Ninh Bình=Ninh Binh 130.5
Ninh Thuận=Phan Rang 135.6
Phú Thọ=Viet Tri 305.1
Phú Yên=Tuy Hoa 69.6
Quảng Bình=Dong Hoi 110.2
Quảng Ngãi=Quang Ngai 184.6
Quảng Ninh=Cam Pha 75.9;Haiphong 1285.8;Hong Gai 160.5
Quảng Trị=Dong Ha 17.7;Quang Tri 72.7
Son La=Son La 19.1
Sóc Trang=Soc Trang 237
Thanh Hóa=Thanh Hoa 197.6
Thái Bình=Thai Binh 210
Thái Nguyên=Hanoi 2904.6;Thai Nguyen 415
Thừa Thiên–Huế=Hue 645
Tiền Giang=My Tho 123.2
Trà Vinh=Tra Vinh 131.4
Tuyên Quang=Tuyen Quang 36.4
Tây Ninh=Tay Ninh 126.4
Vinh Long=Vinh Long 103.3
Yên Bái=Yen Bai 96.5
Điện Biên=Luan Chau 7.3
Đồng Nai=Bien Hoa 652.6
Đồng Tháp=Cao Lanh 149.8
@Asia/Hong_Kong HK
=Hong Kong 5878.8
@Asia/Hovd MN
Bayan-Ölgiy=Olgiy 31.7
Dzavhan=Hodrogo 0;Uliastay 8.1
Govi-Altay=Altay 32.5
Hovd=Dund-Us 26.6
Uvs=Ulaangom 31.9
@Asia/Irkutsk RU
Buryat=Bagdarin 4.7;Gusinoozyorsk 20.5;Kyakhta 12.4;Novyy Uoyin 4.2;Severobaykalsk 25.8;Taksimo 10.4;Ulan Ude 354.1
Irkutsk=Angarsk 231.7;Biryusinsk 8.2;Bodaybo 15.9;Bratsk 133.9;Cheremkhovo 51.7;Irkutsk 572.3;Kirensk 6.8;Nizhneudinsk 41;Slyudyanka 14.9;Tayshet 45;Tulun 48.4;Ulkan 0;Usolye Sibirskoye 85;Ust Kut 25.4;Ust-Ulimsk 68.8;Vikhorevka 0.2;Yerema 0.7;Zheleznogorsk Ilimskiy 27.3;Zima 46.8
Ust-Orda Buryat=Ust' Ordynskiy 14.5
@Asia/Jakarta ID
Aceh=Banda Aceh 344.1;Langsa 117.3;Lhokseumawe 114.6
Bangka-Belitung=Pangkalpinang 99.8;Tanjungpandan 61.6
Banten=Serang 164.8
Bengkulu=Bengkulu 368.2
Jakarta Raya=Bekasi 1949.2;Jakarta 8832.6
Jambi=Jambi 438.7;Sungaipenuh 56.8
Jawa Barat=Bandung 2046.9;Bogor 859;Cirebon 254.3;Indramayu 123.3;Sukabumi 276.4;Tasikmalaya 271.1
Jawa Tengah=Cilacap 1175;Magelang 111.5;Pakalongan 265;Pati 122.8;Salatiga 174.3;Semarang 1342;Surakarta 555.3;Tegal 237.1
Jawa Timur=Banyuwangi 140.3;Blitar 132.4;Jember 298.6;Kediri 235.1;Madiun 186.1;Malang 775.9;Mojokerto 112.6;Pasuruan 343.2;Probolinggo 181.7;Sumenep 84.7;Surabaya 2609.8;Tuban 76.2
Kepulauan Riau=Tanjungpinang 176.1;Telukbutun 0.1
Lampung=Bandar Lampung 795.8;Bandar Lampung/Tanjungkarang-Telubketung 881.8;Kotabumi 42.4
Riau=Pekanbaru 705.2
Sumatera Barat=Bukittinggi 302.9;Padang 847.7;Padangpanjang 44.1;Sawahlunto 50.4
Sumatera Selatan=Lahat 50.5;Palembang 1595.3;Perabumulih 83.8
Sumatera Utara=Binjai 405.5;Medan 1933;Padangsidempuan 183.7;Pematangsiantar 275.4;Sibolga 148.5;Tarutung 1.3;Tebingtinggi 192.8
Yogyakarta=Yogyakarta 636.7
@Asia/Jayapura ID
Irian Jaya Barat=Manokwari 63.8;Sorong 125.5
Maluku=Amahai 26.2;Ambon 227.6
Maluku Utara=Ternate 144.6;Tidore 60.6
Papua=Biak 103.6;Jayapura 152.1;Merauke 34.4;Nabire 28.8;Timika 26
@Asia/Jerusalem IL
HaDarom=Beer Sheva 196.5
HaMerkaz=Ramla 63.9
HaZafon=Nazareth 108.1
Haifa=Haifa 639.2
Jerusalem=Jerusalem 915.2
Tel Aviv=Tel Aviv-Yafo 1745.2
@Asia/Kabul AF
Badakhshan=Feyzabad 52.5
Badghis=Qal eh-ye Now/Qal eh-ye 3
Baghlan=Baghlan 163.6;Pol-e Khomri 41
Balkh=Balkh 147.4;Mazar-e Sharif 365.4
Bamyan=Bamian 61.9
Farah=Farah 58.6
Faryab=Andkhvoy 50.5;Meymaneh 199.8
Ghazni=Ghazni 129.9
Ghor=Chaghcharan 15
Hilmand=Lashkar Gah 201.5
Hirat=Herat 439.2;Karokh 14.4
Jawzjan=Sheberghan 74.4
Kabul=Kabul 3160.3
Kandahar=Kandahar 613.9
Kapisa=Mahmud-E Eraqi 7.4
Kunar=Asadabad 48.4
Kunduz=Kondoz 210.9
Laghman=Mehtar Lam 17.3
Logar=Baraki Barak 22.3
Nangarhar=Jalalabad 401.7
Nimroz=Zaranj 49.9
Paktika=Zareh Sharan 13.7
Paktya=Gardiz 82.7
Parwan=Charikar 53.7
Samangan=Aybak 24
Takhar=Taloqan 64.3
Uruzgan=Tarin Kowt 10
Wardak=Mayda Shahr 35
Zabul=Qalat 12.2
@Asia/Kamchatka RU
Kamchatka=Bol'sheretsk 0;Il'pyrskiy 0;Klyuchi 1.1;Korf 0.4;Manily 0;Oktyabrskiy 67.4;Pakhachi 0;Palana 3.7;Petropavlovsk Kamchatskiy 182.3;Ust Kamchatsk 4.9;Utkholok 0
@Asia/Karachi PK
Baluchistan=Chaman 88.6;Gwadar 37.6;Quetta 750.8;Turbat 111.7;Zhob 69.4
F.A.T.A.=Parachinar 55.7
F.C.T.=Islamabad 690.8
Khyber-Pakhtunkhwa=Dera Ismail Khan 66.7;Mansehra 66.5
N.W.F.P.=Abbottabad 1032.3;Bannu 586.2;Kohat 247.2;Mardan 300.4;Peshawar 1260.9;Saidu 1860.3
Northern Areas=Gilgit 124.2
Punjab=Bahawalpur 552.6;Chiniot 201.8;Dera Ghazi Khan 236.1;Faisalabad 2561.8;Gujranwala 1448.7;Gujrat 301.5;Jhang 341.2;Kasur 290.6;Kundian 35.4;Lahore 6443.9;Multan 1479.6;Okara 223.6;Rahim Yar Khan/Rahimyar Khan 353.2;Rawalpindi 1800.6;Sadiqabad 189.9;Sahiwal 235.7;Sargodha 542.6;Sheikhu Pura 361.3;Sialkote 477.4
Sind=Hyderabad 1422.7;Karachi 11877.1;Larkana 364;Mirput Khas 286;Nawabshah 229.5;Sukkur 417.8
@Asia/Kashgar CN
Xinjiang Uygur=Aksu 309.7;Hotan 187.9;Kashgar/Kashi 472.1;Shache 282.4;Yining 403.5
Xizang=Gar 5.3
@Asia/Kathmandu NP
Achham=Dhangarhi 92.3
Banke=Nepalganj 64.4
Bhaktapur=Kathmandu 895;Lalitpur 191.2
Bhojpur=Biratnagar 182.3
Dhawalagiri=Baglung 23.3
Gorkha=Pokhara 200
Janakpur=Ramechhap 15
Karnali=Jumla 9.1
Lumbini=Bhairawa 63.4
Mahakali=Dandeldhura 19
Mechi=Ilam 17.5
Narayani=Bhimphedi 15;Birganj 133.2;Hetauda 158.6
Rapti=Salyan/Sallyan 15
Sagarmatha=Rajbiraj 33.1
@Asia/Khandyga RU
Sakha (Yakutia)=Chagda 0;Eldikan 1.5;Khandyga 6.8;Ust Maya 3.1
@Asia/Kolkata IN
Andaman and Nicobar=Sri Vijaya Puram 119.8
Andhra Pradesh=Chirala 170;Guntur 530.6;Hindupur 150.8;Hyderabad 4986.9;Kakinada 292.9;Karimnagar 258.5;Khammam 230.7;Kurnool 351.5;Machilipatnam 192.8;Nandyal 177;Nellore 541.1;Nizamabad 347;Ongole 187.9;Proddatur 187.6;Rajamahendravaram 304.8;Tirupati 268.9;Vijayawada 1005.8;Vishakhapatnam 1296.1;Vizianagaram 90.3;Warangal 1034.7
Arunachal Pradesh=Itanagar 45
Assam=Dibrugarh 144.3;Dispur 16.1;Guwahati 500.3;Jorhat 69;Silchar 152.4;Tezpur 58.9
Bihar=Bhagalpur 361.5;Chhatrapati Sambhajinagar 95.9;Gaya 423.7;Muzaffarpur 333.2;Patna 1879;Purnia 198.5
Chandigarh=Chandigarh 946.7
Chhattisgarh=Atal Nagar 777.5;Bhilai 1097;Bilaspur 436.8
Dadra and Nagar Haveli=Ahmedabad 4547.4;Bhavnagar 509.8;Bhuj 289.4;Daman 39.7;Diu 23.8;Gandhinagar 195.9;Navsari 163;Porbandar 186.8;Rajkot 1179.9;Silvassa 27.4;Surat 3368.3;Vadodara 1582.7
Delhi=Delhi 11779.6;New Delhi 317.8
Goa=Panaji 65.6
Haryana=Ambala 146.8;Bhiwani 190.9;Faridabad 1394;Gurugram 197.3;Hisar 423;Karnal 225;Panipat 292.8;Rohtak 317.2;Sirsa 170.9;Sonipat 250.5
Himachal Pradesh=Pathankot 214.1;Simla 173.5
Jammu and Kashmir=Baramula 122.6;Jammu 628.3;Sopore/Sopur 60.7;Srinagar 1057.9
Jharkhand=Dhanbad 732.8;Jamshedpur 958.2;Ranchi 945.2
Karnataka=Ballari 391;Belagavi 609.5;Bengaluru 5945.5;Bidar 252.1;Bijapur 271;Davangere 469.3;Gulbarga 482.5;Hosapete 241.9;Hubballi 841.4;Kolar 135.5;Mandya 209.9;Mangaluru 597;Mysuru 877.7;Raichur 240.6;Shivamogga 486.8;Tumakuru 353.5
Kerala=Alappuzha 176.8;Kochi 1061.8;Kollam 394.2;Kozhikode 696.5;Thiruvananthapuram 869.1
Lakshadweep=Kavaratti 10.7
Madhya Pradesh=Bhopal 1663.5;Burhanpur 197.2;Gwalior 930.2;Indore 1931.5;Jabalpur 1157.6;Ratlam 272;Sagar 287.8;Ujjain 485.3
Maharashtra=Ahmednagar 379.5;Akola 466.2;Amravati 669.1;Bhiwandi 751;Bhusawal 177.7;Chandrapur 461.7;Chhatrapati Sambhajinagar 1064.7;Dhule 423;Kalyan 1576.6;Kolhapur 655.9;Latur 361.7;Malegaon 563.1;Mumbai 15834.9;Nagpur 2341;Nanded 587.1;Nasik 1381.2;Parbhani 334;Pune 3803.9;Sangli 601.2;Sholapur 1009.1
Manipur=Imphal 244.3
Meghalaya=Shillong 364.9
Mizoram=Aizawl 274.2
Nagaland=Kohima 92.1
Orissa=Bhubaneshwar 803.1;Brahmapur 324.7;Cuttack 580;Puri 201;Raurkela 554.7;Sambalpur 236.9
Puducherry=Pondicherry 227.4
Punjab=Abohar 130.6;Amritsar 1152.2;Hoshiarpur 158.1;Jullundur 820.1;Ludhiana 1597.2;Patiala 329.2
Rajasthan=Ajmer 553.9;Alwar 283.2;Bharatpur 229.4;Bhilwara 358.2;Bikaner 486;Jaipur 2814.4;Jodhpur 958.2;Kota 795;Pali 208.7;Sikar 318.8;Tonk 166.5;Udaipur 446.3
Sikkim=Gangtok 54.3
Tamil Nadu=Chennai 5745.5;Coimbatore 1327.9;Cuddalore 158.6;Dindigul 200.8;Kanchipuram 155;Karur 76.9;Kumbakonam 139.3;Madurai 1102;Nagercoil 219.1;Rajapalaiyam 339;Salem 825.7;Thanjavur 219.6;Tiruchirappalli 863.2;Tirunelveli 489;Tiruppur 547.3;Tiruvannamalai 138.2;Tuticorin 436.1;Valparai 102.3;Vellore 177.1
Tripura=Agartala 203.3
Uttar Pradesh=Agra 1511;Aligarh 779.1;Ayodhya 153;Bahraich 182.2;Bareilly 781.2;Budaun 161.6;Bulandshahr 198.6;Etawah 257.4;Fatehpur 166.5;Firozabad 306.4;Ghaziabad 1270.1;Gorakhpur 674.2;Hapur 242.9;Hathras 126.9;Jhansi 619.7;Kanpur 2992.6;Lucknow 2583.5;Mathura 330.5;Meerut 1310.6;Mirzapur 239.8;Moradabad 754.1;Muzaffarnagar 349.7;Pilibhit 131;Prayagraj 1137.2;Rampur 296.4;Saharanpur 484.9;Shahjahanpur 320.4;Sitapur 164.4;Varanasi 1258.2
Uttaranchal=Dehra Dun 646.3
West Bengal=Alipur Duar 127.3;Asansol 1328;Barddhaman 301.7;Bhatpara 483.1;Haldia 200.8;Haora 2934.7;Kolkata 9709.2;Krishnanagar 145.9;Medinipur 169.1;Siliguri 515.6
@Asia/Krasnoyarsk RU
Evenk=Noginsk 229.7;Tura 5.4;Yessey 0
Khakass=Abaza 17.6;Chernogorsk 39.8;Shira 4.8
Krasnoyarsk=Abakan 161.4;Achinsk 112.5;Artemovsk 4.9;Bogotol 22.6;Igarka 6.3;Kansk 94.4;Kodinskiy 15.7;Komsa 0;Krasnoyarsk 613.6;Lesosibirsk 65.6;Podkamennaya 0;Sayanogorsk 52.8;Turukhansk 4.8;Uyar 12.4;Uzhur 17.4;Yeniseysk 15.4;Zaozernyy 33.9
Taymyr=Agapa 0;Boyarka 36;Chelyuskin 0.9;Dickson 1.1;Dudinka 22.9;Khatanga 3.2;Mikhaylova 0;Nordvik 0;Norilsk 153.3;Starorybnoye 0;Vorontsovo 0.1
Tuva=Kyzyl 106.3;Teli 3.7
@Asia/Kuala_Lumpur MY
Johor=Batu Pahat 177.9;Johor Bahru 838.7;Keluang 163.3;Muar 159.6
Kedah=Alor Setar 276.9;Sungai Petani 293.7
Kelantan=Kota Baharu 392.4
Melaka=Malacca 645.9
Negeri Sembilan=Seremban 336.8
Pahang=Kuala Lipis 15.4;Kuantan 320.5;Raub 36.8
Perak=Ipoh 656.2;Taiping 227.4;Teluk Intan 82.5
Perlis=Kangar 63.9
Pulau Pinang=Butterworth 464.6;George Town 1610.1
Selangor=Kelang 917.9;Kuala Lumpur 1448;Putrajaya 59;Shah Alam 481.7
Trengganu=Chukai 63.5;Kuala Terengganu 317.6
@Asia/Kuching MY
Sabah=Kota Kinabalu 492.5;Lahad Datu 83;Sandakan 341.8;Tawau 298
Sarawak=Bintulu 117.6;Kuching 537.7;Miri 220;Sibu 201
@Asia/Kuwait KW
Al Ahmadi=Al Ahmadi 68.8
Al Jahrah=Al Jahra 194.2
Al Kuwayt=Kuwait 1061.5
Hawalli=Hawalli 164.2
@Asia/Macau MO
=Macau 568.7
@Asia/Magadan RU
Maga Buryatdan=Evensk 2;Karamken 0;Magadan 91.2;Omchak 0;Omsukchan 4.2;Palatka 13;Siglan 0;Strelka 0;Susuman 7.4
@Asia/Makassar ID
Bali=Denpasar 569.1;Kuta 22.9;Singaraja 184.1
Gorontalo=Gorontalo 254.8
Kalimantan Selatan=Bandjarmasin 588.2;Martapura 164.8
Kalimantan Timur=Balikpapan 439.9;Bontang 101.7;Samarinda 473.7;Tarakan 145.3
Nusa Tenggara Barat=Mataram 409;Praya 35.2;Raba 106.1
Nusa Tenggara Timur=Ende 60.9;Kupang 270.8;Maumere 75.9;Ruteng 44.3;Waingapu 36
Sulawesi Barat=Majene 155
Sulawesi Selatan=Makale 10;Palopo 2.4;Parepare 87.8;Pinrang 182.7;Ujungpandang 1262;Watampone 59
Sulawesi Tengah=Luwuk 43.6;Palu 473.9;Poso 41.5
Sulawesi Tenggara=Baubau 24.4;Kendari 165.4
Sulawesi Utara=Manado 449.5
@Asia/Manila PH
Agusan del Norte=Butuan 190.6
Albay=Legazpi 320.1
Batangas=Batangas 330.9
Benguet=Baguio City 360.3
Cagayan=Tuguegarao 115.1
Camarines Sur=Naga 458.3
Capiz=Roxas 91.9
Cebu=Cebu 806.8
Davao Del Sur=Davao 1307.3
Davao del Norte=Tagum 6.7
Dinagat Islands=Surigao 65
Ilocos Norte=Laoag 154.6
Ilocos Sur=Vigan 48.5
Iloilo=Iloilo 387.7
Laguna=San Pablo 224.2
Lanao del Norte=Iligan 464.6
Leyte=Ormac 130;Tacloban 234.5
Metropolitan Manila=Manila 7088.8;Pasay City 403.1;Quezon City 2761.7
Misamis Occidental=Ozamis 95.4
Misamis Oriental=Cagayan de Oro 861.8;Gingoog 0.2
Negros Occidental=Bacolod 730.6;Cadiz 206.1;San Carlos 6.4
Nueva Ecija=Cabanatuan 220.3
Palawan=Puerto Princesa 147.9
Pampanga=Angeles 314.5
Pangasinan=Dagupan 163.7
Samar=Calbayog 55
Shariff Kabunsuan=Cotabato 229.5
South Cotabato=General Santos 744.3
Tarlac=Tarlac 183.9
Zambales=Olongapo 265.8
Zamboanga Del Sur=Pagadian 159.6
Zamboanga del Sur=Zamboanga 615.3
@Asia/Muscat OM
Ad Dakhliyah=Alayat Samail 32.9;Nizwa 70.4
Al Batnah=Suhar 129.8
Al Dhahira=Ibri 101.6
Ash Sharqiyah=Dawwah 1.5;Sur 68.7
Dhofar=Mirbat 1.1;Salalah 183.5
Muscat=As Sib 237.8;Muscat 660.8
@Asia/Nicosia CY
Larnaca=Larnaca 48.9
Limassol=Limassol 149.5
Nicosia=Nicosia 212.4
Paphos=Paphos 36
@Asia/Novokuznetsk RU
Kemerovo=Anzhero Sudzhensk 83.1;Guryevsk 31.9;Kemerovo 470.7;Kiselevsk 87.2;Leninsk Kuznetsky 108;Mariinsk 41.3;Mundybash 5.9;Novokuznetsk 530.3;Prokopyevsk 242.5;Tashtagol 21.9;Topki 24.7;Yurga 72.5
@Asia/Novosibirsk RU
Novosibirsk=Barabinsk 29.9;Cherepanovo 15.1;Iskitim 60.8;Karasuk 26.8;Kargat 5.9;Kupina 9.9;Novosibirsk 1213.1;Ob 32.1;Tatarsk 24.2;Toguchin 20.1
@Asia/Omsk RU
Omsk=Cherlak 7.1;Isikul 21.1;Kalachinsk 20.5;Nazyvayevsk 10.9;Omsk 1089.2;Tara 24.1
@Asia/Oral KZ
West Kazakhstan=Aqsay 30.4;Chapaev 3.5;Oral 204.9;Zhanibek 6.8
@Asia/Phnom_Penh KH
Batdâmbâng=Battambang 152.6
Bântéay Méanchey=Sisophon 36.8
Kaôh Kong=Krong Koh Kong 30.3
Krâchéh=Kracheh 20
Kâmpóng Cham=Kampong Cham 72.5
Kâmpóng Chhnang=Kompong Chhnang 65.8
Kâmpóng Spœ=Kampong Spoe 33.2
Kâmpóng Thum=Kampong Thum 20
Kâmpôt=Kampot 36.4
Môndól Kiri=Senmonorom 7.9
Phnom Penh=Phnom Penh 1466
Pouthisat=Pursat 33
Preah Vihéar=Phnum Tbeng Meanchey 24.4
Prey Vêng=Prey Veng 74
Rôtânôkiri=Lumphat 19.2
Siemréab=Siem Reap 97.2
Stœng Trêng=Stoeng Treng 29.7
Svay Rieng=Svay Rieng 24
Takêv=Takeo 15.3
@Asia/Pontianak ID
Kalimantan Barat=Pontianak 578.8;Singkawang 174.9
Kalimantan Tengah=Kualakapuas 18.5;Palangkaraya 148.3;Sampit 79.4
@Asia/Pyongyang KP
Chagang-do=Chosan 7.8;Kanggye 254.5;Manpo 186.8
Hamgyong-bukto=Chongjin 499.8;Kilchu 82.4;Kimchaek 187.3;Musan 50.9;Sonbong 44.1
Hamgyong-namdo=Hamhung 595.7;Hungnam 548.7
Hwanghae-bukto=Pyongsan 66.3;Sariwon 154.9
Hwanghae-namdo=Changyon 44.2;Haeju 223.3;Ongjin 66.7
Kaesong=Kaesong 305.3
Kangwon-do=Anbyon 35;Munchon 73.6;Wonsan 322.4
Namp'o-si=Nampo 791
P'yongan-bukto=Chongju 85.4;Sinuiju 167.2;Taedong 1.9
P'yongan-namdo=Sin-Ni 19.5;Sunchon 400.6
P'yongyang=Pyongyang 2899.4
Ryanggang=Hyeson 227.5;Kimhyonggwon 3.8
@Asia/Qatar QA
Ad Dawhah=Doha 1090.7
@Asia/Qyzylorda KZ
Qostanay=Arqalyq 48.8;Komsomolets 5.7;Oostanay 223.5;Qusmuryn 4.3;Rudny 104.2;Tobol 3.9;Turgay 5.3;Zhetiqara 44.9
Qyzylorda=Aral 30.2;Baykonur 36.2;Qazaly 3.4;Qyzylorda 213.3;Shieli 25.9;Zhosaly 19
@Asia/Rangoon MM
Ayeyarwady=Hinthada 157.8;Labutta 1.7;Pathein 216;Phyarpon 63.2;Wakema 45.6;Yandoon 36.2
Bago=Bago 264.3;Letpadan 107.8;Pyay 124.8;Pyu 37.7;Taungoo 105.6
Chin=Hakha/Haka 20
Kachin=Myitkyina 115
Kayah=Loikaw 17.3
Kayin=Pa-an 50
Magway=Allanmyo 48.4;Chauk 85;Magway 111.5;Pakokku 125.4;Yaynangyoung 104.5
Mandalay=Mandalay 1167;Myingyan 152.8;Naypyidaw 562.4
Mon=Mawlamyine 400.2;Mudon 120.7;Ye 50.8
Rakhine=Kyaukphyu 4.3;Sittwe 178.4
Sagaing=Monywa 204.1;Sagaing 78.7;Shwebo 81.8
Shan=Namtu 48.6;Taunggyi 160.1
Tanintharyi=Dawei 141.5;Myeik 220
Yangon=Rangoon 3694.9;Thongwa 36
@Asia/Riyadh SA
Al Hudud ash Shamaliyah=Arar 185.3;Rafha 64.8
Al Jawf=An Nabk 7.5;Dawmat al Jandal 22.6;Sakakah 128.3
Al Madinah=Medina 1010;Yanbu al Bahr 233.9
Al Quassim=Buraydah 395
Ar Riyad=Al Hillah 594.6;Al Kharj 298.4;Al Quwayiyah 8.7;As Sulayyil 20.9;Riyadh 4335.5
Ash Sharqiyah=Ad Damman 1411.7;Al Hufuf 518.7;Al Jubayl 235.2;Al Mubarraz 294.7;Al-Qatif 233.6;Az Zahran 54.4;Hafar al Batin 249.2
Asir=Abha 207.8;Qal at Bishah 85.1
Ha'il=Hail 385.3
Jizan=Jizan 100.4
Makkah=Al Qunfudhah 0.2;At Taif 594.1;Jeddah 2939.7;Makkah 1354.3
Najran=Najran 314.1
Tabuk=Al Wajh 34.9;Tabuk 501.7
@Asia/Sakhalin RU
Sakhalin=Aleksandrovsk Sakhalinskiy 9.3;Dolinsk 11.8;Kholmsk 32.8;Korsakov 33.2;Krasnogorsk 3.3;Makarov 4.6;Nevelsk 16.8;Nogliki 10.1;Okha 25.5;Poronaysk 15.6;Uglegorsk 12.1;Yuzhno Sakhalinsk 174.7
@Asia/Samarkand UZ
Bukhoro=Bukhara 283.6;Kogon 85.1
Karakalpakstan=Chimboy 34.3;Khujayli 55.2;Muynoq 13;Nukus 228.2;Qunghirot 57.8
Kashkadarya=Qarshi 304.6;Shahrisabz 277.8
Khorezm=Khiwa 102.7;Urgentch 126.5
Navoi=Navoi 172.3;Zarafshon 55.3
Samarkand=Kattaqorgon 153.2;Samarqand 652.2;Urgut 73.5
Surkhandarya=Denow 143.1;Termiz 159
@Asia/Seoul KR
Busan=Busan 3480
Chungcheongbuk-do=Cheongju 719.4;Eumseong 10.1
Daegu=Andong 123.9;Gyeongju 148.9;Pohang 435.3
Daejeon=Daejeon 1458.2
Gangwon-do=Chuncheon 218.1;Gangneung 173.8;Sokcho 85.4;Wonju 240.9
Gwangju=Mokpo 264.2;Yeosu 302.1
Gyeonggi-do=Ansan 695.1;Goyang 903;Puch'on 866;Songnam 987;Suwon 1078
Gyeongsangnam-do=Changwon/Masan 1081.5
Inch'on-gwangyoksi=Incheon 2550
Jeju=Jeju 361.3
Jeollabuk-do=Gunsan 243.7;Iksan 261.5;Jeonju 679.9
Kwangju-gwangyoksi=Gwangju 1428.5
Seoul=Seoul 9796
Taegu-gwangyoksi=Daegu 2460
Ulsan=Ulsan 1011.9
@Asia/Shanghai CN
Anhui=Anqing 469.6;Bengbu 735.3;Fuyang 170;Hefei 1712;Huaibei 908;Huainan 1239.3;Jieshou 142;Luan 1408.2;Maanshan 1000.1;Suzhou 1964;Tongling 437.7;Wuhu 658.8;Xuanzhou 866
Beijing=Beijing 9293.3;Changping 372.4;Zhuozhou/Zuozhou 415
Fujian=Changting 87.5;Fuan 81.8;Fuzhou 1892.9;Longyan 367.9;Nanping 192.4;Ninde 189.6;Putian 376.6;Quanzhou 823.6;Sanming 104.9;Shaowu 56.9;Xiamen 1548.7;Zhangzhou 2434.8
Guangdong=Chaozhou 424.8;Dongguan 4528;Foshan 785.2;Guangzhou 5990.9;Heyuan 269.3;Huizhou 289.2;Jiangmen 532.4;Lianxian 148.2;Meizhou 279.6;Qingyuan 706.7;Shantou 1467.5;Shaoguan 674.5;Shenzhen 4291.8;Zhaoqing 421;Zhuhai 1023
Hebei=Baoding 1051.3;Cangzhou 527.7;Chengde 377.6;Dingzhou 152.9;Handan 1494.7;Hengshui 456.4;Huanghua/Hunanghua 104.2;Langfang 694.5;Linqing 110;Nangong 82.4;Qinhuangdao 881.4;Shijianzhuang 2204.7;Tangshan 1738;Xiangtai 611.7;Xuanhua 391.6;Zhangjiakou 802.8
Henan=Anyang 834.1;Dengzhou 59.3;Hebi 244.7;Jiaozuo 687.3;Kaifeng 872;Luohe 417.4;Luoyang 1552.8;Nanyang 1097.8;Pingdingshan 849;Puyang 666.3;Shangqiu 967.1;Xinxiang 823.3;Xinyang 1411.9;Xuchang 449.3;Zhengzhou 2325.1;Zhoukou 377.1
Hubei=Anlu 71.2;Danjiangkou 92;Guangshui 145.9;Huangshi 688.1;Jianmen 937.9;Jingmen 400;Macheng 126.4;Puqi 169;Shashi 509.4;Shishou 177.1;Shiyan 653.8;Wuhan 5713.6;Xiangfan 766;Xiantao 897.7;Xiaogan 160.4;Yichang 675.9;Yunxian 133.6;Zicheng 198.2
Hunan=Changde 993.4;Changsha 2339;Chenzhou 251;Hengyang 887.8;Jinshi 178.5;Shaoyang 45.6;Xiangtan 2183.5;Yiyang 777.3;Yongzhou 700.2;Yueyang 826;Zhijiang 113.9;Zhuzhou 894.7;Zixing 6.6
Jiangsu=Changzhou 1138;Huaiyin 909.6;Lianyungang 715.6;Nanjing 3383;Nantong 806.6;Shuyang 1770;Suzhou 1496.5;Taizhou 612.4;Wuxi 1428.8;Xinyi 962.7;Xuzhou 1645.1;Yancheng 839;Yangzhou 539.7;Zhenjiang 743.3
Jiangxi=Fengcheng 61.5;Ganzhou 1216.1;Jian 490.2;Jingdezhen 383.9;Jiujiang 545.6;Linchuan 241.1;Nanchang 2110.7;Pingxiang 666.6;Shangrao 922.4;Xinyu 505.2;Yichun 982
Liaoning=Anshan 1419.1;Beipiao 191.8;Benxi 923.9;Chaoyang 440.2;Dalian 2601.2;Dandong 751;Fushun 1435.3;Fuxin 729.5;Huanren 91.4;Jinxi 1369.6;Jinzhou 780.1;Liaoyang 740.9;Lingyuan 806;Shenyeng 4149.6;Tieling 337;Wafangdian 303.2;Yingkow 693.1;Zhuanghe 170.9
Nei Mongol=Arxan 32;Bairin Zuoqi 48.5;Bugt 17.5;Chifeng 811.8;Erenhot 19.4;Ergun Zuoqi 42.8;Hailar 221.1;Kailu 2.8;Linxi 0.7;Manzhouli 74.2;Orongen Zizhiqi 40.1;Tongliao 572.6;Ulanhot 203.9;Xilinhot 116.2;Yakeshi 107;Yitulihe 19.6;Zalantun 135.1
Shandong=Buizhou 115.9;Dezhou 379.6;Heze 796.3;Jinan 2433.6;Jining 818.2;Laiwu 124.1;Laiyang 209.8;Liaocheng 226.9;Linyi 1176.3;Pingdu 91.1;Pingyi 78.3;Qingdao 2254.1;Rizhao 555.7;Shanxian 74.5;Taian 1629;Weifang 973.9;Weihai 356.4;Yantai 1417.7;Yishui 94.1;Zaozhuang 1164.3;Zhucheng 882;Zibo 1865.4
Shanghai=Shanghai 14797.8
Shanxi=Changzhi 706;Datong 1462.8;Houma 102.4;Jiexiu 77.2;Jincheng 520;Linfen 533.3;Shuozhou 408.1;Taiyuan 2817.7;Xinzhou 216.8;Yangquan 851.8;Yuci 538
Tianjin=Hangu 270.6;Tianjin 5473.1
Zhejiang=Fuyang 771;Hangzhou 2442.6;Huangyan 174.6;Huzhou 694.7;Jiaojing 471.2;Jiaxing 727.1;Jinhua 617.5;Linhai 202.3;Lishui 135.9;Ningbo 1321.4;Quzhou 226.1;Shaoxing 599.1;Wenzhou 1607.8
@Asia/Singapore SG
=Singapore 4236.6
@Asia/Srednekolymsk RU
Koryak=Mikhalkino 0.6
Sakha (Yakutia)=Ambarchik 0;Cherskiy 3.7;Chokurdakh 2.5;Logashkino 0;Srednekolymsk 3.5;Zyryanka 3.6
Sakhalin=Severo Kurilsk 2.4
@Asia/Taipei TW
Changhua=Changhua 493.3
Chiayi=Puzi 47;Taibao 34.7
Chiayi City=Chiayi 387.1
Hsinchu=Zhubei 174
Hsinchu City=Hsinchu 582.8
Hualien=Hualien 229.6
Kaohsiung City=Kaohsiung 2144.4
Keelung City=Keelung 443.6
Miaoli=Miaoli 120.5
Nantou=Nantou 134.3
New Taipei City=New Taipei 2821.9
Penghu=Magong 56.4
Pingtung=Pingtung 359.8
Taichung City=Taichung 1835
Tainan City=Tainan 1319.2
Taipei City=Taipei 4759.5
Taitung=Taitung 142.3
Taoyuan=Bade 172.1;Pingzhen 201.6;Taoyuan 451;Yangmei 162.5;Zhongli 1001.2
Yilan=Yilan 122.9
Yunlin=Douliou 105.7
@Asia/Tashkent UZ
Andijon=Andijon 487
Ferghana=Fargona 482;Qoqon 271.3
Jizzakh=Jizzax 194
Namangan=Namangan 599.6
Sirdaryo=Guliston 74.4
Tashkent=Angren 164.5;Chirchiq 155.1;Iskandar 111.6;Olmaliq 119.8;Tashkent 2081
@Asia/Tbilisi GE
Abkhazia=Sukhumi 76.2
Ajaria=Batumi 138.7
Imereti=Kutaisi 181.1
Kvemo Kartli=Rustavi 156.8
Samegrelo-Zemo Svaneti=Poti 46
Shida Kartli=Tskhinvali 26.8
Tbilisi=Tbilisi 1052.6
@Asia/Tehran IR
Ardebil=Ardabil 412.7
Bushehr=Bandar-e Bushehr 167.2
Chahar Mahall and Bakhtiari=Shar e Kord 129.2
East Azarbaijan=Ahar 99;Maragheh 151.4;Tabriz 1304.7
Esfahan=Isfahan 1572.9;Kashan 249.4;Khomeini Shahr 437.1;Qomsheh 118.3
Fars=Fasa 111.3;Marv Dasht 124.4;Shiraz 1240
Gilan=Rasht 544.7
Golestan=Gonbad-e Kavus 145.7;Gorgan 263
Hamadan=Hamadan 264.3;Malayer 176.6
Hormozgan=Bandar-e-Abbas 414.5
Ilam=Ilam 146.9
Kerman=Bam 99.3;Kerman 556.5;Sirjan 171
Kermanshah=Kermanshah 828.3;Qasr-e Shirin 11.2
Khuzestan=Abadan 315.1;Ahvaz 918.6;Behbehan 82.5;Dezful 315.5;Masjed Soleyman 132.6
Kohgiluyeh and Buyer Ahmad=Yasuj 96.8
Kordestan=Bijar 48.8;Sanandaj 331.8
Lorestan=Borujerd 252;Khorramabad 352.5
Markazi=Arak 463.4;Saveh 145.4
Mazandaran=Amol 210.5;Sari 263.4
North Khorasan=Bojnurd 200.3
Qazvin=Qazvin 399.1
Qom=Qom 933.5
Razavi Khorasan=Kashmar 126.6;Mashhad 2318.1;Neyshabur 221.3;Quchan 128.6;Sabzewar 215.9;Torbat-e Jam 81.8
Semnan=Semnan 117.9;Shahrud 125.3
Sistan and Baluchestan=Chabahar 56.5;Zabol 178;Zahedan 575.4
South Khorasan=Birjand 260.8;Yazdan 1.9
Tehran=Karaj 1423;Tehran 7513.2;Varamin 172.2
West Azarbaijan=Khvoy 189;Mahabad 153.4;Urmia/Orumiyeh 577.3
Yazd=Yazd 451.9
Zanjan=Zanjan 355
@Asia/Thimphu BT
Punakha=Punakha 5
Thimphu=Paro 15;Thimphu 88.9
Wangdi Phodrang=Wangdue Prodrang 5
@Asia/Tokyo JP
Aichi=Nagoya 2710.6
Akita=Akita 301
Aomori=Aomori 281.6;Hachinohe 225.6;Hirosaki 171.7
Ehime=Matsuyama 525.1
Fukui=Fukui 241.3
Fukuoka=Fukuoka 2092.1;Kitakyushu 990.3
Fukushima=Fukushima 279;Iwaki 324.7;Koriyama 302.6
Gifu=Gifu 405.3
Gunma=Maebashi 313.8
Hiroshima=Hiroshima 1594.4;Kure 196.8
Hokkaido=Asahikawa 341.1;Hakodate 289.4;Kitami 104;Kushiro 191.1;Muroran 125.9;Obihiro 169.6;Otaru 139.3;Sapporo 2202.9;Tomakomai 161.4
Hyogo=Kobe 1528.5
Ibaraki=Mito 300.2
Ishikawa=Kanazawa 505.1
Iwate=Morioka 294.8
Kagawa=Takamatsu 329.9
Kagoshima=Kagoshima 536.1;Kanoya 68.5
Kanagawa=Kawasaki 1372;Yokohama 3697.9
Kochi=Kochi 323.1
Kumamoto=Kumamoto 699.3
Kyoto=Kyoto 1632.3;Maizuru 62.5
Mie=Tsu 392.5
Miyagi=Sendai 1643.8
Miyazaki=Miyazaki 317.8
Nagano=Matsumoto 217.8;Nagano 477.2
Nagasaki=Nagasaki 422.8;Sasebo 224.3
Niigata=Nagaoka 187.6;Niigata 537.5
Oita=Oita 412.1
Okayama=Okayama 752.9
Okinawa=Naha 611.6
Osaka=Osaka 6943.2
Saitama=Kawagoe 337.9
Shiga=Otsu 437.8
Shimane=Matsue 150.5
Shizuoka=Hamamatsu 887.2;Shizuoka 686.4
Tochigi=Utsunomiya 558.8
Tokushima=Tokushima 355.6
Tokyo=Hachioji 579.4;Tokyo 22006.3
Tottori=Tottori 142.6
Toyama=Takaoka 124.4;Toyama 329.2
Wakayama=Wakayama 395.5
Yamagata=Sakata 86.5;Tsuruoka 88.1;Yamagata 263.4
Yamaguchi=Shimonoseki 236.2
Yamanashi=Kofu 193.8
@Asia/Tomsk RU
Tomsk=Asino 24.7;Kolpashevo 27.9;Strezhevoy 39;Timiryazevskiy 6.7;Tomsk 472
@Asia/Ulaanbaatar MN
Arhangay=Tsetserleg 18.1
Bayanhongor=Bayankhongor 26.3
Bulgan=Bulgan 17.3
Dornogovi=Buyant-Uhaa 8.8;Ulaan-Uul 3.7
Dundgovi=Mandalgovi 3
Hentiy=Ondorhaan 12.4
Hövsgöl=Moron 24.6
Orhon=Erdenet 79.6
Selenge=Darhan 74.7;Dzuunharaa 16.1;Suchboatar 24.2
Töv=Dzuunmod 17.7
Ulaanbaatar=Ulaanbaatar 827.3
Ömnögovi=Dalandzadgad 13.5
Övörhangay=Arvayheer 28.1
@Asia/Urumqi CN
Gansu=Anxi 17.9;Dulan 0.1;Dunhuang 139.2;Golmud 107.1;Jyekundo 16.5;Yumen 233.1
Guangdong=Maoming 1217.7;Zhanjiang 1113.9
Xinjiang Uygur=Altay 140.7;Hami 219;Karamay 108.8;Koktokay 60;Korla 192.9;Kuqa 89.8;Quiemo 32.5;Shihezi 573;Tacheng 49.8;Turpan 178.9;Urumqi 1829.6
Xizang=Chamdo 93.1;Gyangze 10;Lhasa 169.2;Nagchu 2.3;Nyingchi 0.1;Xigaze 59.3
@Asia/Ust-Nera RU
Sakha (Yakutia)=Ust Nera 9.1
@Asia/Vientiane LA
Attapu=Attapu 4.3
Bokeo=Ban Houayxay 6.3
Champasak=Champasak 13;Pakxe 95.6
Houaphan=Xam Nua 39
Khammouan=Thakhek 51.6
Louang Namtha=Louang Namtha 3.2
Louangphrabang=Louangphrabang 77.3
Phôngsali=Phongsali 6
Saravan=Saravan 5.5
Savannakhét=Savannakhet 75.7
Vientiane [prefecture]=Vientiane 662.2
Xaignabouri=Xaignabouri 16.2
Xiangkhoang=Xiangkhoang 5.2
@Asia/Vladivostok RU
Khabarovsk=Amursk 45.9;Ayan 1.3;Bikin 19.3;Chegdomyn 7.5;Chumikan 1.3;De Kastri 3.6;Khabarovsk 562.7;Khakhar 0;Komsomolsk na Amure 264.4;Nikolayevsk na Amure 27.1;Okhotsk 5.6;Savetskaya Gavan 27.9;Tukchi 0;Vanino 16;Vyazemskiy 14.2
Primor'ye=Arsenyev 56.7;Dalnegorsk 8.1;Dalnerechensk 25.9;Kavalerovo 17.8;Lesozavodsk 39.2;Nakhodka 153.2;Partizansk 40.7;Spassk Dalniy 44.9;Ussuriysk 140.7;Vladivostok 586.6
Sakha (Yakutia)=Batagay 4.3;Kavache -0.1;Nizhneyansk 0.4;Shalaurova 0;Ust Kuyga 1.5;Verkhoyansk 1.4;Zemlya Bunge 0
Yevrey=Birobidzhan 75;Obluchye 9.7
@Asia/Yakutsk RU
Amur=Belogorsk 69.1;Blagoveshchensk 206.7;Magdagachi 8.1;Nyukzha 0;Progress 0.1;Shimanovsk 16.6;Skovorodino 6.5;Svobodnyy 62.3;Tynda 33.2;Zeya 27
Sakha (Yakutia)=Aldan 18.6;Chernyshevskiy 5.1;Govorovo 0.9;Khorgo 0;Lensk 24.6;Menkere 0;Mirnyy 30.5;Natara 0;Neryungri 33.4;Olenek 0;Olyokminsk 9.7;Pokrovsk 8.1;Put Lenina 0.3;Sagastyr 0;Sangar 4.6;Saskylakh 1.9;Suntar 4.7;Terbyas 0;Tiksi 5.7;Trofimovsk 0;Tunguskhaya 0;Udachnyy 15.3;Ust Olensk 0;Verkhnevilyuysk 6.3;Vilyuysk 5.5;Vitim 3.8;Yakutsk 220.8;Zhigansk 3.2;Zhilinda 0
@Asia/Yekaterinburg RU
Bashkortostan=Belebey 57.7;Birsk 33.9;Kumertau 48.7;Neftekamsk 122.2;Oktyabrskiy 87.8;Rayevskiy 13.6;Salavat 111.6;Sibay 54.7;Sterlitamak 220;Tuymazy 61.8;Ufa 969.4
Chelyabinsk=Asha 35.9;Bakal 24.2;Chelyabinsk 1018.8;Kartaly 27.1;Kyshtym 46.3;Magnitogorsk 308.7;Miass 148.8;Plast 15.5;Troitsk 69.9;Verkhniy Ufaley 33.6;Yemanzhelinsk 35.9;Zlatoust 176.3
Khanty-Mansiy=Igrim 9.5;Khanty Mansiysk 48.1;Kogalym 58.2;Laryak 0;Megion 47.7;Nefteyugansk 112.6;Nizhenvartovsk 136.4;Numto 0;Nyagan 46.2;Peregrebnoye 0;Saranpaul 3;Surgut 353.4;Uray 20.4
Komi-Permyak=Kudymkar 32
Kurgan=Kurgan 329.4;Kurtamysh 10;Shadrinsk 67.3
Orenburg=Buguruslan 51.9;Buzuluk 84.8;Dombarovskiy 5.6;Gay 39.7;Mednogorsk 27.3;Novotroitsk 90.3;Orenburg 530.8;Orsk 159.4;Sol-lletsk 25.2
Perm'=Berezniki 153.3;Chusovoy 61.2;Gubakha 18.7;Kizel 22;Krasnokamsk 50.4;Kungur 59.9;Solikamsk 97.4
Sverdlovsk=Alapayevsk 43.7;Artemovskiy 39.2;Asbest 77.9;Ivdel 11.5;Kamensk Uralskiy 176.6;Karpinsk 30.4;Krasnoturinsk 64.9;Krasnoufimsk 40.2;Krasnouralsk 20.6;Nevyansk 27;Nizhny Tagil 374.3;Nizhnyaya Tura 56.1;Pervouralsk 127.2;Polevskoy 42.7;Serov 91.8;Severouralsk 34.8;Tavda 32.4;Verkhnyaya Salda 48.5;Yekaterinburg 1270.5
Tyumen'=Golyshmanovo 8.7;Ishim 60.8;Tobolsk 87.9;Tyumen 461;Yalutorovsk 31.6
Yamal-Nenets=Gyda 0;Nadym 26.7;Nakhodka 159.6;Novy Port/Novyy Port 1.8;Novy Urengoy 47.4;Noyabrsk 110.6;Salekhard 32.4;Tazovskiy 6;Yamburg 48.5
@Asia/Yerevan AM
Aragatsotn=Ashtarak 18.8
Ararat=Artashat 20.6
Erevan=Yerevan 1097.7
Gegharkunik=Gavarr 21.7
Lori=Vanadzor 89.3
Shirak=Gyumri 140.3
Tavush=Ijevan 14.7
Vayots Dzor=Yeghegnadzor 8.2
@Asia/Yerevan AZ
Z?ngilan=Kapan 37.7
@Atlantic/Azores PT
Azores=Angra do Heroismo 11.1;Horta 6.6;Ponta Delgada 40.8
@Atlantic/Bermuda BM
=Hamilton 32.9
@Atlantic/Canary ES
=Arrecife 47.2;Las Palmas 364.7;Santa Cruz de Tenerife 279.1
@Atlantic/Cape_Verde CV
=Mindelo 63;Praia 101.1
@Atlantic/Faroe FO
Eysturoyar=Klaksvik 4.7;Tórshavn/Torshavn 14.4
@Atlantic/Madeira PT
Madeira=Funchal 152.8
@Atlantic/Reykjavik IS
Akrahreppur=Sauðárkrókur/Saudarkrokur 2.2
Akureyri=Akureyi 14.8
Austur-Hérað=Egilsstaðir/Egilsstadir 1.8
Biskupstungnahreppur=Selfoss 5
Suðurnes=Keflavík/Keflavik 7.4;Reykjavík/Reykjavik 140.1
Sveitarfélagið Hornafjörður=Hofn 1.7
Vestfirðir=Ísafjörður/Isafjordur 1.9
Vesturland=Borgarnes 1.8
@Atlantic/South_Georgia GS
=Grytviken 0.1
@Atlantic/Stanley FK
=Fox Bay 0.1;Stanley 2.2
@Australia/Adelaide AU
South Australia=Adelaide 990.7;Andamooka 0.5;Berri 4.5;Bordertown 2;Ceduna 1.3;Clare 2.7;Cowell 0.5;Gawler 15.5;Kimba 0.6;Kingoonya 0.1;Kingston South East 0.2;Meningie 0.9;Mount Gambier 21.8;Murray Bridge 14.2;Penola 1.5;Peterborough 1.4;Port Augusta 11.2;Port Lincoln 12.4;Port Pirie 12.4;Streaky Bay 0.6;Tumby Bay 1.8;Victor Harbor 7.5;Wallaroo 2.4;Whyalla 21.1;Woomera 0.5
@Australia/Brisbane AU
New South Wales=Goondiwindi 4.3
Queensland=Atherton 6.1;Ayr 7.2;Barcaldine 1.1;Bedourie 0.1;Biloela 4.4;Birdsville 0.3;Bongaree 10.3;Boulia 0.4;Bowen 11;Brisbane 1393.2;Bundaberg 46.1;Burketown 0.2;Caboolture 26.5;Cairns 132.1;Caloundra 33.7;Camooweal 0.2;Charleville 1.9;Charters Towers 8.4;Cloncurry 1.2;Dalby 9.8;Eidsvold 0.5;Emerald 7.5;Georgetown 0.8;Gladstone 29.1;Gold Coast 430;Gympie 11.3;Hervey Bay 25.1;Hughenden 0.4;Ingham 6;Innisfail 9.7;Karumba 0.2;Kingaroy 7.5;Longreach 2.9;Mackay 66.1;Maryborough 18.9;Moranbah 7.4;Mount Isa 27.6;Port Douglas 2;Proserpine 4;Quilpie 0.6;Richmond 0.3;Rockhampton 59;Roma 4.6;Sunshine Coast 57.2;Thargomindah 0.2;Theodore 0.2;Toowoomba 86.7;Townsville 129.2;Warwick 10;Weipa 2.8;Windorah 0.2;Winton 1.2;Yeppoon 6.5
@Australia/Broken_Hill AU
New South Wales=Broken Hill 17.2
@Australia/Darwin AU
Northern Territory=Adelaide River 0.2;Alice Springs 26.9;Darwin 83;Erldunda 0;Katherine 8.2;McMinns Lagoon 5;Newcastle Waters 0;Pine Creek 0.5;Tennant Creek 3.5;Yulara 0.9
@Australia/Hobart AU
Tasmania=Bicheno 0.2;Burnie 18.5;Devonport 17.9;Hobart 64.3;Kingston 12.7;Launceston 65.1;Oatlands 1.2;Queenstown 1.7;Scottsdale 1.7;Smithton 3.4
@Australia/Melbourne AU
New South Wales=Echuca 13.5
Victoria=Ararat 5.5;Bairnsdale 9.4;Ballarat 73.4;Bendigo 68.8;Cobram 4.7;Colac 7.5;Cranbourne 250;Geelong 149.3;Hamilton 7;Horsham 12;Maryborough 5.8;Melbourne 4936;Melton 29.8;Mildura 33.3;Oakleigh 7.9;Ouyen 0.9;Portland 10.3;Sale 17.7;Seymour 3.7;Shepparton 33.4;Stawell 4.6;Sunbury 18.7;Swan Hill 9.1;Traralgon 17;Wangaratta 11.4;Warrnambool 29.9;Wonthaggi 4.5
@Australia/Perth AU
Northern Territory=Kaltukatjara 0.4
Western Australia=Albany 25.2;Broome 11.9;Bunbury 26.7;Busselton 9.6;Carnarvon 7.4;Derby 3.2;Esperance 7.2;Exmouth 1.1;Geraldton 27.1;Gingin 1.4;Halls Creek 1.2;Kalbarri 1.5;Kalgoorlie 32.1;Karratha 16.6;Katanning 3.1;Kununurra 5.2;Kwinana 18.8;Laverton 0.3;Leonara 0.2;Mandurah 52.9;Manjimup 4;Meekatharra 0.7;Merredin 2.1;Morawa 0.3;Mount Barker 1.8;Mount Magnet 0.4;Narrogin 4;Newman 2.7;Norseman 1;Northam 5.3;Onslow 0.6;Pannawonica 0.7;Perth 1206.1;Port Denison 1.2;Port Hedland 9;Ravensthorpe 0.6;Roebourne 11.3;Southern Cross 0.2;Three Springs 0.2;Tom Price 1.8;Wagin 1;Wyndham 0.7
@Australia/Sydney AU
Australian Capital Territory=Canberra 280.9;Queanbeyan 32.4
New South Wales=Albury 68.5;Armidale 21.8;Ballina 14;Batemans Bay 5.6;Bathurst 6.1;Bourke 2.5;Byron Bay 5.2;Central Coast 3;Coffs Harbour 49;Cooma 5.7;Cowra 5.7;Deniliquin 6;Dubbo 30.5;Forbes 4.1;Forster-Tuncurry 13.3;Goulburn 16.4;Grafton 7.9;Griffith 11.7;Gunnedah 6.2;Inverell 6.8;Ivanhoe 0.3;Katoomba 20.3;Kempsey 10.7;Kiama 10.4;Leeton 6.3;Lismore 28.1;Lithgow 10.3;Maitland 10;Merimbula 3.6;Moree 8.1;Mudgee 5.4;Muswellbrook 8.2;Narrabri 6.1;Newcastle 816.3;Nowra 61;Orange 36.7;Parkes 7.2;Port Macquarie 42.1;Richmond 9.7;Scone 4.6;Singleton 8.3;Sydney 5230.3;Tamworth 35.1;Taree 30.1;Tumut 4.9;Tweed Heads 33.1;Ulladulla 6.8;Wagga Wagga 45.5;Wilcannia 0.4;Wollongong 201.3;Yamba 1.8;Young 6.4
@Europe/Amsterdam NL
Drenthe=Assen 62.2
Friesland=Leeuwarden 108.6
Gelderland=Arnhem 141.7
Groningen=Groningen 198.9
Limburg=Maastricht 122.4
Noord-Brabant='s-Hertogenbosch 134.5;Eindhoven 303.8
Noord-Holland=Amsterdam 886.3;Haarlem 248.8
Overijssel=Zwolle 111.8
Utrecht=Utrecht 478.2
Zeeland=Middelburg 46.5
Zuid-Holland=Rotterdam 801.6;The Hague 953.9
@Europe/Andorra AD
=Andorra 38.1
@Europe/Astrakhan RU
Astrakhan'=Akhtubinsk 38.2;Astrakhan 493.4
@Europe/Athens GR
Anatoliki Makedonia kai Thraki=Alexandroupoli 48.7;Kavala 56.1;Komatini 45.6;Xanthi 49.4
Attiki=Athens 1985.6;Piraiévs/Piraievs 320.9
Dytiki Ellada=Agrinio 59.4;Patra 159.6;Pirgos 22.3
Ionioi Nisoi=Kerkira 32.8
Ipeiros=Ioanina 75.2
Kentriki Makedonia=Katerini 50.9;Polygyros 5.3;Seres 50.9;Thessaloniki 591.1
Kriti=Hania 66.6;Iraklio 134.4;Sitia 8.8
Notio Aigaio=Ermoupoli 12.3;Kos 19;Rodos 56.5
Peloponnisos=Kalamata 61.5;Sparti 15.8;Tripoli 27.8
Stereá Elláda=Chalkida 63.2;Lamia 47.2
Thessalia=Larissa 120.1;Volos 97.5
Voreio Aigaio=Hios 25.4;Mitilini 28.8
@Europe/Belgrade RS
Grad Beograd=Belgrade 1099
Južno-Backi=Novi Sad 220.4
Moravicki=Pec 137.3
Nišavski=Nis 230.4
Severno-Backi=Subotica 96.7
Srednje-Banatski=Zrenjanin 64.1
Šumadijski=Kragujevac 159.3
@Europe/Belgrade XK
Pristina=Pristina 331.7
Prizren=Prizren 157.6
Ðakovica=Pec 93.5
@Europe/Berlin AT
Oberösterreich=Passau 50
@Europe/Berlin DE
Baden-Württemberg=Freiburg 235.4;Heidelberg 285;Karlsruhe 330.6;Mannheim 1337.6;Stuttgart 1775.6;Ulm 146.7
Bayern=Augsburg 309.1;Coburg 51.5;Furth 174.9;Hof 52.7;Ingolstadt 142;Munich 1267.7;Nürnberg/Nurnberg 618.3;Regensburg 146.8;Rosenheim 76.5;Wurzburg 151.1
Berlin=Berlin 3250
Brandenburg=Cottbus 94.9;Potsdam 181.7
Bremen=Bremen 635.7;Bremerhaven 127.6
Hamburg=Hamburg 1748.1
Hessen=Frankfurt 1787.3;Giessen 78.4;Kassel 242.2;Wiesbaden 444.8
Mecklenburg-Vorpommern=Rostock 200.7;Schwerin 96.6;Stralsund 60.2
Niedersachsen=Braunschweig 239.9;Emden 49.8;Gottingen 130.8;Hannover 618.8;Oldenburg 163.3;Osnabrück/Osnabruck 198.9
Nordrhein-Westfalen=Bielefeld 311.7;Bonn 496.8;Cologne 983.7;Dortmund 588.5;Duisburg 882.4;Düsseldorf/Dusseldorf 906.2;Essen 1157.8;Münster/Munster 253.6;Wuppertal 563
Rheinland-Pfalz=Koblenz 210;Mainz 185
Saarland=Saarbrucken 472.9
Sachsen=Chemnitz 274.9;Dresden 552.2;Leipzig 523.8
Sachsen-Anhalt=Magdeburg 227.4
Schleswig-Holstein=Flensburg 91.9;Kiel 251.1;Lubeck 223.8
Thüringen=Erfurt 189.4;Gera 103.9;Jena 99.9
@Europe/Bratislava SK
Banskobystrický=Banska Bystrica 80.8;Zvolen 38.3
Bratislavský=Bratislava 398.7
Košický=Kosice 210.3
Prešov=Presov 85.4
Trnavský=Trnava 60.9
Žilinský=Zilina 86.8
@Europe/Brussels BE
Antwerp=Antwerpen 689.9
Arlon=Arlon 26.2
Brugge=Brugge 131.6
Brussels=Brussels 1381
Charleroi=Charleroi 272.7
East Flanders=Gent 337.9
Hainaut=Mons 91.3
Liege=Liege 472.8
Limburg=Hasselt 69.2
Namur=Namur 97.2
@Europe/Bucharest RO
Alba=Alba Lulia 66.1
Arad=Arad 159.3
Arges=Pitesti 169.3
Bacau=Bacau 185.5
Bihor=Oradea 210.2
Bistrita-Nasaud=Bistrita 81.3
Botosani=Botosani 113.4
Braila=Braila 213.6
Brasov=Brasov 293.6
Bucharest=Bucharest 1842.1
Buzau=Buzau 130.8
Calarasi=Calarasi 71.2
Caras-Severin=Resita 82.3
Cluj=Cluj-Napoca 299.4
Constanta=Constanta 285.1;Tulcea 89.4
Covasna=Sfintu-Gheorghe 60.7
Dolj=Craiova 301.1
Dâmbovita=Targoviste 88.4
Galati=Galati 302.6
Giurgiu=Giurgiu 69.1
Gorj=Targu Jiu 97.2
Harghita=Miercurea Cuic/Miercurea-Cuic 40
Hunedoara=Deva 67.8
Ialomita=Slobozia 52.7
Iasi=Iasi 325.9
Maramures=Baia Mare 134.6
Mehedinti=Drobeta-Turnu Severin 104.5
Mures=Tirgu Mures 148.1
Neamt=Piatra-Neamt 102.7
Olt=Slatina 79
Prahova=Ploiesti 230.7
Salaj=Zalau 63.2
Satu Mare=Satu Mare 112.5
Sibiu=Sibiu 153.7
Suceava=Suceava 96.9
Teleorman=Alexandria 49.3
Timis=Timisoara 309.6
Vaslui=Vaslui 69.2
Vrancea=Focsani 92.6
Vâlcea=Rimnicu Vilcea 107.6
@Europe/Budapest HU
Baranya=Pecs 171.5
Borsod-Abaúj-Zemplén=Miskolc 210.2
Budapest=Budapest 1679
Bács-Kiskun=Kecskemet 111.9
Békés=Bekescsaba 65.2
Csongrád=Szeged 176.3
Fejér=Szekesfehervar 123
Gyor-Moson-Sopron=Gyor 132.2
Hajdú-Bihar=Debrecen 217.7
Heves=Eger 56.6
Jász-Nagykun-Szolnok=Szolnok 92.4
Komárom-Esztergom=Tatabanya 70.5
Nógrád=Salgotarjan 39.6
Pest=Vac 35.2
Somogy=Kaposvar 88.1
Szabolcs-Szatmár-Bereg=Nyiregyhaza 146.6
Tolna=Szekszard 34.2
Vas=Szombathely 94.5
Veszprém=Veszprem 62
Zala=Zalaegerszeg 61.9
@Europe/Chisinau MD
Balti=Balti 135
Bender=Tiraspol 137.1
Cahul=Cahul 48.9
Chisinau=Chisinau 662.1
Transnistria=Dubasari 23.3
@Europe/Copenhagen DK
Hovedstaden=Copenhagen 602.5;Hillerod 28.3;København/Kobenhavn 1085
Midtjylland=Viborg 32.9;Århus/Aarhus 232.3
Nordjylland=Aalborg 111.9;Frederikshavn 22.4
Sjaælland=Roskilde 42.3;Soro 7.2
Syddanmark=Esbjerg 68.1;Odense 152.1;Svendborg 28.4;Vejle 51.2
@Europe/Dublin IE
Clare=Shannon 8.1
Cork=Cork 162.9
Donegal=Donegal 2.2
Dublin=Dublin 1014
Galway=Galway 73.1
Kerry=Killarney 9.6;Tralee 24.7
Kilkenny=Kilkenny 21.4;Waterford 49.3
Limerick=Limerick 84.1
Louth=Drogheda 35;Dundalk 38.9
Monaghan=Muineachan 5.9
Roscommon=Ros Comain 4.9
Sligo=Sligo 17.2
@Europe/Gibraltar GI
Gibraltar=Gibraltar 106.8
@Europe/Helsinki FI
Central Finland=Jyväskylä/Jyvaskyla 91.6
Eastern Finland=Kuopio 90.5
Eastern Uusimaa=Porvoo 12.2
Finland Proper=Turku 175.4
Lapland=Kemi 17.1;Kemijarvi 8.9;Rovaniemi 30.1;Sodankylä/Sodankyla 6.5
North Karelia=Joensuu 53.4
Northern Ostrobothnia=Oulu 132.7
Pirkanmaa=Tampere 231
Päijänne Tavastia=Lahti 97.5
Satakunta=Pori 71.5
South Karelia=Lappeenranta 54.5
Southern Finland=Helsinki 836.7;Kouvola 31.1
Southern Savonia=Mikkeli 46.6;Savonlinna 20.2
Tavastia Proper=Hameenlinna 47.3
Western Finland=Kokkola 46.7;Vaasa 48.9
@Europe/Isle_of_Man IM
=Douglas 31
@Europe/Istanbul TR
Adana=Adana 1245.4
Adiyaman=Adiyaman 195.5
Afyon=Afyon 151.6
Agri=Agri 87.9
Amasya=Amasya 77.7
Ankara=Ankara 3511.7;Polatli 72.6
Antalya=Antalya 703.5
Artvin=Artvin/Coruh 27.9
Aydin=Aydin 180.9;Soke 72.8
Balikesir=Balikesir 249.8
Batman=Batman 276.3
Bilecik=Bilecik 40.3
Bingöl=Bingol 80.6
Bitlis=Bitlis 53;Tatvan 68.4
Bolu=Bolu 96.5
Burdur=Burdur 66.2
Bursa=Bursa 1425.5
Denizli=Denizli 342.8
Diyarbakir=Diyarbakir 640.6
Edirne=Edirne 114.4
Elazig=Elazig 271.5
Erzincan=Erzincan 121.7
Erzurum=Erzurum 391.8
Eskisehir=Eskisehir 490.6
Gaziantep=Gaziantep 943.3;Kilis 73.3
Giresun=Giresun 98.9
Gümüshane=Gumushane 32.3
Hakkari=Hakkari 42.4
Hatay=Antioch 154.8;Hatay 305.6;Iskenderun 229;Samandagi 93.6
Isparta=Isparta 161.1
Istanbul=Istanbul 10003.3
Izmir=Izmir 2454.9
K. Maras=Kahramanmaras 374.7
Karaman=Karaman 103.6
Kars=Kars 62.8
Kastamonu=Kastamonu 70.4
Kayseri=Kayseri 562.2
Kinkkale=Kirikkale 208.6
Kirklareli=Kirklareli 58.2;Luleburgaz 68
Kirsehir=Kirsehir 94.3
Kocaeli=Izmit/Kocaeli 383.6
Konya=Eregli 86.6;Konya 718.7
Kütahya=Kutahya 168.5
Malatya=Malatya 451.7
Manisa=Manisa 237.7
Mardin=Mardin 64.5;Nusaybin 120.8
Mersin=Icel 577.4;Tarsus 566.3
Mugla=Mugla 44.5
Mus=Mus 80.5
Nevsehir=Nevsehir 75.5
Nigde=Nigde 91
Ordu=Ordu 136
Rize=Rize 188
Sakarya=Adapazari 260.1;Sakarya 286.8
Samsun=Bafra 95.2;Samsun 573.7
Sanliurfa=Sanliurfa 431.4
Siirt=Siirt 114
Sinop=Sinop 34.8
Sivas=Sivas 245.8
Tekirdag=Tekirdag 108.3
Tokat=Tokat 129.7
Trabzon=Trabzon 497.6
Tunceli=Tunceli 29.1
Usak=Usak 147.2
Van=Van 326.3
Yozgat=Yozgat 87.9
Zinguldak=Karabuk 113;Zonguldak 128.6
Çanakkale=Canakkale 74.7
Çankiri=Cankiri 71.4
Çorum=Corum 168.5
@Europe/Kaliningrad RU
Kaliningrad=Chernyakhovsk 42.4;Kaliningrad 403.2;Sovetsk 40.2
@Europe/Kirov RU
Kirov=Kirov 457.4;Kirovo-Chepetsk 71.6;Kirs 8.3;Kotelnich 28;Omutninsk 29.1;Slobodskoy 40.7;Sovetsk 10
@Europe/Kyiv UA
Cherkasy=Cherkasy 285.7;Uman 87.6
Chernihiv=Chernihiv 293.7;Nizhyn 95.9
Chernivtsi=Chernivtsi 267.3
Crimea=Kherson 278.6
Dnipropetrovs'k=Dnipropetrovsk 949.4;Kryvyy Rih 571.6;Nikopol 119.1
Donets'k=Donetsk 874.1;Horlivka 337.7;Kramatorsk 178.9;Makiyivka 318.9;Mariupol 416.4
Ivano-Frankivs'k=Ivano-Frankivsk 222.7
Kharkiv=Kharkiv 1338.1;Kupyansk 78.9
Khmel'nyts'kyy=Kamyanets-Podilskyy 107.3;Khmelnytskyy 322.1
Kirovohrad=Kirovohrad 243.6
Kyiv=Bila Tserkva 192.4;Brovary 77.4;Chernobyl 0;Kyiv 2185.8
L'viv=Drohobych 101.8;Lvov 760.8
Luhans'k=Luhansk 408.9;Lysychansk 118
Mykolayiv=Mykolayiv 352.9;Voznesensk 43.1
Odessa=Illichivsk 53.9;Izmayil 82.8;Odessa 847.5
Poltava=Kremenchuk 209.5;Poltava 302.2
Rivne=Rivne 253.3
Sumy=Konotop 97.7;Shostka 91.1;Sumy 289.8
Ternopil=Ternopil 240.2
Vinnytsya=Vinnytsya 349.6
Volyn=Kovel 68.9;Lutsk 212
Zhytomyr=Korosten 69;Zhytomyr 278.6
@Europe/Lisbon PT
Aveiro=Aveiro 54.2
Beja=Beja 28.8
Braga=Braga 504.3
Bragança=Braganca 34.4
Castelo Branco=Castelo Branco 33.5;Covilha 21.2
Coimbra=Coimbra 97.9
Faro=Faro 31.3;Portimao 49.9
Guarda=Guarda 32.1
Leiria=Leiria 45.1
Lisboa=Lisbon 1664.9;Setubal 117.5
Portalegre=Portalegre 15.6
Porto=Porto 793.3
Santarém=Santarem 29.4
Viana do Castelo=Viana Do Castelo 15.6
Vila Real=Vila Real 17
Viseu=Viseu 26.4
Évora=Evora 55.6
@Europe/Ljubljana SI
Maribor=Maribor 101.6
Osrednjeslovenska=Ljubljana 285
@Europe/London GB
Aberdeen=Aberdeen 186.6;Lerwick 5.6
Bath and North East Somerset=Bath 92.7
Belfast=Belfast 362.6
Bournemouth=Bournemouth 295.3
Brighton and Hove=Brighton 321
Bristol=Bristol 492.1
Cambridgeshire=Cambridge 128.5
Cardiff=Cardiff 603.8
Cheshire=Chester 83.3
Cornwall=Penzance 18.2
Cumbria=Carlisle 69.3
Derry=Londonderry 82.6
Devon=Exeter 108.2
Dumfries and Galloway=Dumfries 31
Dundee=Dundee 151
Dungannon=Lisburn 12.9
Edinburgh=Edinburgh 470.4
Glasgow=Glasgow 885.1
Highland=Fort William 9.7;Inverness 43;Wick 7.1
Inverclyde=Greenock 59.1
Kent=Dover 32.3
Kingston upon Hull=Kingston upon Hull 297.4
Lancashire=Blackpool 207.9
Leicester=Leicester 398.6
Luton=Luton 214.8
Manchester=Manchester 1312.8
Merseyside=Liverpool 640
Moray=Kirkwall 5.8
Norfolk=Norwich 184.2
North Yorkshire=Scarborough 70.6
Nottingham=Nottingham 565.7
Omagh=Omagh 18.7
Oxfordshire=Oxford 173.7;Reading 257.8
Perthshire and Kinross=Perth 39.7
Peterborough=Peterborough 140.1
Plymouth=Plymouth 239.4
Portsmouth=Portsmouth 323.7
South Ayrshire=Ayr 57.3
South Yorkshire=Sheffield 922.8
Southampton=Southampton 384.4
Southend-on-Sea=Southend-on-Sea/Southend 396
Stockton-on-Tees=Middlesbrough 279.4
Stoke-on-Trent=Stoke 325.6
Suffolk=Ipswich 139
Swansea=Swansea 232.6
Tyne and Wear=Newcastle 537.2;Sunderland 315.4
West Midlands=Birmingham 1634.7;Coventry 348.3
West Yorkshire=Bradford 397.7;Leeds 992.1
Westminster=London 7994.1
York=York 151.6
@Europe/Luxembourg LU
Diekirch=Diekirch 6.2
Grevenmacher=Grevenmacher 4
Luxembourg=Luxembourg 92
@Europe/Madrid ES
Andalucía=Algeciras 106.7;Almeria 152;Cadiz 153.9;Cordoba 300.5;Granada 313.3;Huelva 119.7;Jaén/Jaen 92.9;Linares 49.5;Malaga 539.4;Marbella 153.1;Seville 957.5
Aragón=Zaragoza 549
Cantabria=Santander 196
Castilla y León=Burgos 150.3;Leon 135;Salamanca 160.5;Valladolid 299.4
Castilla-La Mancha=Albacete 127.6;Guadalajara 51.9;Toledo 53.9
Cataluña=Barcelona 3250.8;Mataro 149.8;Tarragona 108
Comunidad Foral de Navarra=Pamplona 233.9
Comunidad Valenciana=Alicante 296.3;Castello 176.4;Valencia 806.7
Comunidad de Madrid=Madrid 2808.7
Extremadura=Badajoz 115.6;Merida 52.4
Galicia=La Coruña/La Coruna 306.6;Ourense 113.1;Santiago de Compostela 87.7;Vigo 335.8
Islas Baleares=Palma 320
La Rioja=Logrono 123.9
País Vasco=Bilbao 614.4;San Sebastián/San Sebastian 270.5;Vitoria 199.1
Principado de Asturias=Gijon 303.7;Oviedo 223.5
Región de Murcia=Cartagena 166.3;Lorca 56.5;Murcia 368.3
@Europe/Malta MT
=Valletta 187.6
@Europe/Mariehamn AX
Finström=Mariehamn 10.7
@Europe/Minsk BY
Brest=Baranavichy 156.5;Brest 266.8;Pinsk 120.8
Homyel'=Homyel 472.3;Mazyr 100.9
Hrodna=Hrodna 285.9;Lida 99.1
Mahilyow=Babruysk 212.8;Mahilyow 343.5
Minsk=Barysaw 127.7;Maladzyechna 96.1;Minsk 1691.1
Vitsyebsk=Orsha 130.3;Polatsk 79.2;Vitsyebsk 333.3
@Europe/Moscow RU
Adygey=Maykop 143.4
Arkhangel'sk=Archangel 295.2;Kotlas 59.5;Krasino 0;Matochkin Shar 0;Mezen 2.5;Onega 20.4;Rusanovo 0;Severodvinsk 182.1;Velsk 25.7
Belgorod=Alekseyevka 38.6;Belgorod 328;Gubkin 0.3;Shebekino 41.3;Starsy Oskol 200.1;Valuyki 32
Bryansk=Bryansk 426.5;Dyatkovo 33.4;Klintsy 60.9;Novozybkov 43.1
Chechnya=Groznyy 221.2
Chuvash=Alatyr 44.3;Cheboksary 444;Kanash 49;Shumerlya 35.2
City of St. Petersburg=Kolpino 180.9;St. Petersburg 4023.1
Dagestan=Buynaksk 75.8;Derbent 97.3;Kaspiysk 61.5;Makhachkala 526.5
Ingush=Nazran 93.4
Ivanovo=Ivanovo 417.5;Kineshma 91.9;Shuya 59.6;Vichuga 38.1
Kabardin-Balkar=Naltchik 290.3
Kalmyk=Elista 99.7
Kaluga=Kaluga 313.7;Kirov 33.9;Obninsk 66.2
Karachay-Cherkess=Cherkessk 101.2
Karelia=Belomorsk 12.2;Kem 13.8;Kondopoga 32;Petrozavodsk 248.4;Segezha 29
Komi=Inta 12.4;Pechora 46;Severnyy 11.6;Sosnogorsk 24.3;Syktyvkar 230.5;Ukhta 96.4;Usinsk 42.9;Vorkuta 71.3
Kostroma=Buy 25.8;Kostroma 257;Sharya 32.7
Krasnodar=Apsheronsk 43.2;Armavir 191.8;Gelendzhik 53.1;Krasnodar 601.2;Kropotkin 70.5;Labinsk 51.6;Novorossiysk 229.9;Sochi 326.6;Tikhoretsk 62.4;Timashevsk 44;Tuapse 81.7;Yeysk 76.6
Kursk=Kursk 398.7;Lgov 16.1;Zheleznogorsk 94.2
Leningrad=Gatchina 90.1;Luga 37.1;Slantsy 27.5;Svetogorsk 22.9;Tikhvin 50.8;Volkhov 45.4;Vyborg 97.9
Lipetsk=Gryazi 46.5;Lipetsk 502.1;Yelets 115.8
Mariy-El=Yoshkar Ola 301.8
Mordovia=Ruzayevka 44.6;Saransk 303.3
Moskovsskaya=Klin 72.2;Kolomna 130.3;Noginsk 172.9;Orekhovo-Zuevo 130.1;Podolsk 250;Sergiyev Posad 107;Serpukhov 131.9;Solnechnogorsk 48;Yegoryevsk 87.5
Moskva=Moscow 10452
Murmansk=Apatity 64;Kandalaksha 72.6;Kirovsk 22.9;Kovda 0;Monchegorsk 46.9;Murmansk 271.8;Nikel 15.7;Polyarnyy 18.3;Severomorsk 46.7;Umba 6.1
Nenets=Amderma 0.3;Bugrino 0.3;Indiga 0;Naryan Mar 19.8;Shoyna 0.3;Varnek 0
Nizhegorod=Arzamas 126;Balakhna 62.5;Dzerzhinsk 235.5;Nizhny Novgorod 1246.5;Vyska 60.4
North Ossetia=Mozdok 43.3;Vladikavkaz 341
Novgorod=Borovichi 57.2;Staraya Russa 32.6;Velikiy Novgorod 218.7
Orel=Livny 52.3;Mtsensk 24.5;Orel 329.4
Penza=Kamenka 16.6;Kuznetsk 93;Serdobsk 30.3
Pskov=Pskov 190;Velikiye Luki 93.2
Rostov=Bataysk 106.8;Belaya Kalitva 47.8;Kamensk Shakhtinskiy 69;Millerovo 32.7;Novocherkassk 159.5;Novoshakhtinsk 82.8;Rostov 1032.6;Salsk 54.7;Shakhty 206.2;Taganrog 255;Volgodonsk 122.4
Ryazan'=Kasimov 36;Ryazan 502.4;Sasovo 30.6
Smolensk=Roslavl 54.3;Safonovo 44.5;Smolensk 312;Vyazma 49.1
Stavropol'=Blagodarnyy 28.1;Georgievsk 59.2;Kislovodsk 132.3;Nevinnomyssk 134.4;Pyatigorsk 86.2;Stavropol 350.8;Zelenokumsk 35.2
Tambov=Kirsanov 17;Kotovsk 31.2;Michurinsk 93.4;Morshansk 46.3;Tambov 296.2
Tatarstan=Almetyevsk 118;Bugulma 85.4;Chistopol 52.2;Kazan 1013.6;Leninogorsk 53.4;Naberezhnyye Chelny 461.1;Nizhnekamsk 210.4;Zelenodolsk 50.3
Tula=Aleksin 59.2;Bogoroditsk 34.9;Novomoskovsk 74.6;Shchekino 73.4;Tula 479.2;Yefremov 44.9
Tver'=Bezhetsk 31.4;Bologoye 21.8;Kimry 50.5;Nelidovo 25;Rzhev 62.8;Torzhok 45.8;Tver 382;Vyshnniy Volochek 50.3
Vladimir=Kovrov 153.1;Murom 129.1;Vladimir 314.3
Vologda=Cherepovets 265.6;Sokol 35.6;Velikiy Ustyug 32.9;Vologda 251.7
Voronezh=Borisoglebsk 65;Voronezh 569.7
Yaroslavl'=Rostov 33.6;Rybinsk 203.9;Uglich 36.4;Yaroslavl 571.2
@Europe/Oslo NO
Akershus=Bærum/Baerum 113.7
Aust-Agder=Arendal 30.9
Buskerud=Drammen 85.4
Finnmark=Alta 12.1;Hammerfest 10;Kirkenes 2.7;Vadsø/Vadso 5.1
Hedmark=Hamar 29.5
Hordaland=Bergen 200.4;Vossavangen 5.6
Møre og Romsdal=Molde 16.2;Ålesund/Alesund 45.4
Nord-Trøndelag=Namsos 9;Rørvik/Rorvik 2.6;Steinkjer 11.2
Nordland=Bodø/Bodo 31.4;Mo i Rana 19.1;Narvik 19.2;Svolvær/Svolvaer 4.2
Oppland=Gjøvik/Gjovik 20.2;Lillehammer 19.3
Oslo=Oslo 707.5
Rogaland=Haugesund 36.2;Sandnes 46.9;Stavanger 137
Sogn og Fjordane=Leikanger/Hermansverk 2
Sør-Trøndelag=Trondheim 144.3
Telemark=Skien 73.3
Troms=Finnsnes 3.6;Harstad 19.2;Tromsø/Tromso 48.9
Vest-Agder=Kristiansand 58.3
Vestfold=Tønsberg/Tonsberg 38.9
Ãstfold=Moss 35.7
@Europe/Paris FR
Alsace=Mulhouse 163.4;Strasbourg 357.4
Aquitaine=Agen 46.3;Biarritz 89.3;Bordeaux 517.4
Auvergne=Clermont-Ferrand 185.9;Vichy 35.1
Basse-Normandie=Caen 150.4;Cherbourg 61
Bourgogne=Auxerre 38;Dijon 159.9;Nevers 45
Bretagne=Brest 142.9;Lorient 71.5;Rennes 204.3;St.-Brieuc 53
Centre=Bourges 70.2;Orleans 170.7;Tours 188.9
Champagne-Ardenne=Reims 177.9;Troyes 61.2
Corse=Ajaccio 46.9;Bastia 40.6
Franche-Comté=Besancon 124.2
Haute-Normandie=Dieppe 39.1;Le Havre 214;Rouen 321.4
Languedoc-Roussillon=Beziers 77.8;Montpellier 287.8;Nimes 158.9;Perpignan 128.7
Limousin=Brive 54.5;Limoges 146.7
Lorraine=Metz 266.6;Nancy 187.2
Midi-Pyrénées=Tarbes 53.5;Toulouse 640
Nord-Pas-de-Calais=Arras 55.6;Calais 83.3;Lille 636.2
Pays de la Loire=Angers 178.3;Le Mans 143.4;Nantes 357.9
Picardie=Amiens 118.9
Poitou-Charentes=La Rochelle 76.9;Poitier 85.4
Provence-Alpes-Côte-d'Azur=Aix-en-Provence 145.3;Marseille 1097.4;Nice 632.8;Toulon 263.2
Rhône-Alpes=Annecy 77.5;Grenoble 273.6;Lyon 947.7;Roanne 56.6;Saint-Etienne 221
Île-de-France=Melun 144.2;Paris 4957.6;Versailles 85.4
@Europe/Paris MC
=Monaco 36.4
@Europe/Podgorica ME
Podgorica=Podgorica 141.2
@Europe/Prague CZ
Jihoceský=Ceske Budejovice 97.5
Karlovarský=Pizen 161
Kraj Vysocina=Brno 378.9;Jihlava 52;Zlin 101.9
Královéhradecký=Hradec Kralove 95.2;Pardubice 97.9
Liberecký=Liberec 100;Usti Nad Labem 94.1
Moravskoslezský=Olomouc 97.8;Ostrava 396
Prague=Prague 582
@Europe/Riga LV
Daugavpils=Daugavpils 110
Jelgava=Jelgava 64.5
Latgale=Rezekne 38.2
Liepaja=Liepaga 84
Riga=Riga 723.8
Ventspils=Ventspils 42.8
@Europe/Rome IT
Abruzzo=L'Aquila 62.2;Pescara 215.5
Apulia=Bari 408.6;Barletta 100;Brindisi 96.8;Foggia 147;Lecce 122.9;Taranto 148.8
Basilicata=Potenza 69.1
Calabria=Catanzaro 90.5;Crotone 59.3;Reggio di Calabria 179;Vibo Valentia 32.2
Campania=Benevento 59.3;Caserta 164.7;Naples 1619.5;Salerno 546.9
Emilia-Romagna=Bologna 429.7;Ferrara 121.8;Modena 175;Parma 164.7;Ravenna 124.3
Friuli-Venezia Giulia=Trieste 213.6;Udine 107
Lazio=Civitavecchia 55.7;Rome 1687.2
Liguria=Genoa 624.7
Lombardia=Bergamo 160.7;Como 167.4;Milan 2125.8
Marche=Ancona 95.6
Molise=Campobasso 50.8
Piemonte=Asti 63.4;Novara 89;Turin 1258.6
Sardegna=Cagliari 227.9;Olbia 44.3;Sassari 102.8
Sicily=Catania 482.9;Marsala 60.5;Messina 224;Palermo 767.6;Ragusa 67.4;Siracusa 123.1
Toscana=Arezzo 82.6;Florence 935.8;Livorno 145;Pisa 146.5;Siena 48.7
Trentino-Alto Adige=Bolzano 95.4;Trento 106.4
Umbria=Perugia 142
Valle d'Aosta=Aosta 34.1
Veneto=Treviso 128.7;Venice 270.8;Verona 300.3
@Europe/Rome VA
Lazio=Vatican City 0.8
@Europe/Samara RU
Samara=Chapayevsk 88.7;Novokuybishevsk 132.1;Otradnyy 46.4;Samara 996.6;Syzran 171.6;Tolyatti 648.6
Udmurt=Glazov 93.4;Izhevsk 611.2;Mozhga 43.1;Sarapul 92.6;Votkinsk 91.2
@Europe/San_Marino SM
=San Marino 29.3
@Europe/Sarajevo BA
Herzegovina-Neretva=Mostar 133.8
Sarajevo=Sarajevo 662.8
Serbian Republic=Banja Luka 221.4;Prijedor 70.6
Tuzla=Tuzla 143.4
Zenica-Doboj=Zenica 151.4
@Europe/Saratov RU
Saratov=Atkarsk 23.3;Balakovo 172.8;Balashov 84.1;Engels 183.2;Krasnoarmeysk 20.6;Pugachev 26.7;Saratov 814.6;Volsk 62
@Europe/Simferopol UA
Crimea=Dzhankoy 42.8;Kerch 134;Sevastapol 346.8;Simferopol 305.9;Yalta 76.8;Yevpatoriya 90.6
@Europe/Skopje MK
Bitola=Bitola 75.6
Centar=Skopje 484.5
Tetovo=Tetovo 96
@Europe/Sofia BG
Burgas=Burgas 174.3
Dobrich=Dobrich 73.8
Grad Sofiya=Sofia 1029.9
Haskovo=Khaskovo 72.8
Kyustendil=Kyustendil 49.7
Lovech=Lovec 42.2
Montana/MT=Montana 47.4
Pernik=Pernik 80.6
Pleven=Pleven 110.4
Plovdiv=Plovdiv 319.1
Razgrad=Razgrad 38.3
Ruse=Ruse 170.3
Shumen=Shumen 75.5
Sliven=Sliven 87.3
Stara Zagora=Stara Zagora 128.3
Varna=Varna 245.5
Veliko Tarnovo=Turnovo 53.1
Vratsa=Vratsa 68.3
@Europe/Stockholm SE
Blekinge=Karlskrona 35.2
Dalarna=Borlänge/Borlange 39;Falun 36.5
Gotland=Visby 22.3
Gävleborg=Bollnäs/Bollnas 12.8;Gävle/Gavle 68.2
Halland=Halmstad 55.4
Jämtland=Östersund/Ostersund 44.6
Jönköping=Jönköping/Jonkoping 86.5
Kalmar=Kalmar 34.9
Kronoberg=Växjö/Vaxjo 53.1
Norrbotten=Kiruna 13.3;Luleå/Lulea 47.1
Orebro=Örebro/Orebro 95.9
Skåne=Helsingborg 91.2;Kristianstad 26.8;Malmö/Malmo 265.4
Stockholm=Stockholm 1258.7
Södermanland=Nykoping 27.6
Uppsala=Uppsala 130.4
Värmland=Karlstad 66.7
Västerbotten=Skellefteå/Skelleftea 31.1;Umeå/Umea 76.1
Västernorrland=Harnosand 17;Sundsvall 60.9;Örnsköldsvik/Ornskoldsvik 26.4
Västmanland=Västerås/Vasteraas 100.2
Västra Götaland=Borås/Boras 64.1;Göteborg/Goteborg 520.9;Mariestad 14.9;Trollhättan/Trollhattan 44.5;Vannersborg 21.8
Östergötland=Linköping/Linkoping 94.1;Norrköping/Norrkoping 85.8
@Europe/Tallinn EE
Harju=Tallinn 367
Ida-Viru=Kohtla-Jarve 31;Narva 65.7
Lääne=Haapsalu 11.8
Pärnu=Parnu 40.3
Tartu=Tartu 90
Viljandi=Viljandi 20.3
@Europe/Tirane AL
Berat=Berat 46.9;Corovode 14
Dibër=Burrel 15.4;Peshkopi 14.8
Durrës=Durres 132.2;Kruje 21.3;Tirana 658.3
Elbasan=Elbasan 133;Gramsh 11.6;Librazhd 12.7
Fier=Fier 69.7;Lushnje 41.5
Gjirokastër=Gjirokaster 23.4;Permet 10.7;Tepelene 12
Korçë=Erseke 7.9;Korce 58.3;Pogradec 35
Kukës=Bajram Curri 8;Kukes 17.8
Lezhë=Lezhe 18.7;Rreshen 10.1
Shkodër=Puke 6.5;Shkoder 122
Vlorë=Sarande 15.1;Vlore 89.5
@Europe/Ulyanovsk RU
Ul'yanovsk=Dimitrovgrad 121.2;Ulyanovsk 571.6
@Europe/Uzhgorod UA
Transcarpathia=Uzhgorod 134.4
@Europe/Vaduz LI
=Vaduz 20.8
@Europe/Vienna AT
Burgenland=Eisenstadt 13.2
Kärnten=Klagenfurt 88.6
Niederösterreich=Wiener Neustadt 60.6
Oberösterreich=Linz 265.2
Salzburg=Salzburg 178.3
Steiermark=Graz 242.8
Tirol=Innsbruck 133.8
Vorarlberg=Bregenz 26.9
Wien=Vienna 2065.5
@Europe/Vilnius LT
Kauno=Kaunas 363.8
Klaipedos=Klaipeda 191.3
Panevezio=Panevežys/Panevezys 122.4
Vilniaus=Vilnius 524.7
Šiauliai=Siauliai 132.1
@Europe/Volgograd RU
Volgograd=Frolovo 40.1;Kamyshin 82.6;Mikhaylovka 57.3;Nikolayevsk 9.8;Pallasovka 10;Uryupinsk 38;Volgograd 801.8;Volzhskiy 306
@Europe/Warsaw PL
Greater Poland=Poznan 597.2
Kuyavian-Pomeranian=Bydgoszcz 366.2;Grudziadz 101;Inowroclaw 78.3
Lesser Poland=Kraków/Krakow 755.5
Lower Silesian=Wroclaw 622.5
Lublin=Lublin 358
Lubusz=Zielona Gora 113.9
Lódz=Lódz/Lodz 758
Masovian=Warsaw 1704.6
Opole=Opole 129.5
Podlachian=Bialystok 288.7
Pomeranian=Gdansk 597.9;Gdynia 284.2
Silesian=Bytom 425.7;Gliwice 353.3;Katowice 1527.4
Subcarpathian=Rzeszow 202
Swietokrzyskie=Kielce 212.2
Warmian-Masurian=Elblag 124.3;Elk 51.3;Olsztyn 179.2
West Pomeranian=Koszalin 107.5;Szczecin 390.2
@Europe/Zagreb HR
Brodsko-Posavska=Slavonski Brod 79.2
Dubrovacko-Neretvanska=Dubrovnik 32.7
Grad Zagreb=Zagreb 710.7
Istarska=Pula 60.3
Karlovacka=Karlovac 51.6
Osjecko-Baranjska=Osijek 91.6
Primorsko-Goranska=Rijeka 156.1
Splitsko-Dalmatinska=Split 195.5
Zadarska=Zadar 59.2
Šibensko-Kninska=Sibenik 37.1
@Europe/Zaporozhye UA
Zaporizhzhya=Berdyansk 88.4;Melitopol 135.9;Zaporizhzhya 600.8
@Europe/Zurich CH
Aargau=Aarau 15.5
Appenzell Ausserrhoden=Herisau 15.4
Appenzell Innerrhoden=Appenzell 5.6
Basel-Landschaft=Liestal 12.8
Basel-Stadt=Basel 500.3
Bern=Bern 198.5;Biel 63.7
Fribourg=Fribourg 32.8
Genève=Geneva 716.2
Glarus=Glarus 5.7
Graubünden=Chur 35.4
Jura=Delemont 11.3
Lucerne=Luzern 163.7
Neuchâtel=Neuchatel 31.3
Nidwalden=Stans 7.5
Obwalden=Sarnen 9.4
Sankt Gallen=Saint Gallen 70.6
Schaffhausen=Schaffhausen 33.9
Schwyz=Schwyz 14.2
Solothurn=Solothurn 14.9
Thurgau=Frauenfeld 22
Ticino=Bellinzona 16.6;Lugano 65.9
Uri=Altdorf 8.7
Valais=Sion 28
Vaud=Lausanne 191.2
Zug=Zug 23.4
Zürich=Zürich/Zurich 724.9
@Indian/Antananarivo MG
Antananarivo=Antananarivo 1544.2;Antsirabe 307.9
Antsiranana=Ambanja 26.2;Andoany 20.5;Antalaha 40.7;Antsiranana 76.3;Sambava 37.5
Fianarantsoa=Farafangana 15;Fianarantsoa 175.7;Ihosy 13.9;Mananjary 19.8
Mahajanga=Antsohihy 15.3;Besalampy 1;Mahajanga 145.2;Maintirano 5.9;Mandritsara 9.7;Marovoay 16.5
Toamasina=Ambatondrazaka 41.8;Maroantsetra 31;Toamasina 208.3
Toliary=Androka 0.2;Bekiy 4.3;Manja 1.5;Miandrivazo 11.9;Morombe 16.7;Morondava 20;Tolanaro 16.8;Toliara 106.3
@Indian/Comoro KM
=Moroni 85.8
@Indian/Mahe SC
=Victoria 28.2
@Indian/Maldives MV
=Male 108.3
@Indian/Mauritius MU
=Curepipe 192.1;Port Louis 372
@Indian/Mayotte YT
Moyotte=Dzaoudzi 23.1
@Indian/Reunion RE
La Réunion=St.-Benoit 24;St.-Denis 163.6
@Pacific/Apia WS
=Apia 49.8
@Pacific/Auckland NZ
Auckland=Auckland 759.5;Hamilton 112.1;Manukau 336.1;Rotorua 51.5;Takapuna 184.8;Taupo 17.5;Waitakere 83.4
Bay of Plenty=Tauranga 84.7;Whakatane 20.7
Canterbury=Ashburton 8.9;Christchurch 295.4;Kaiapoi 7.2;Timaru 23.3
Gisborne=Gisborne 30.9;Hastings 39.1;Napier 56.8
Manawatu-Wanganui=Levin 18.8;Masterton 16.7;Palmerston North 66.6;Upper Hutt 34.6;Wanganui 35.9;Wellington 296.3
Marlborough=Blenheim 23.1
Nelson=Nelson 37.1
Northland=Whangarei 53.3
Otago=Dunedin 92.4;Oamaru 6.6;Queenstown 5.3
Southland=Invercargill 37.1
Taranaki=New Plymouth 46.3
West Coast=Greymouth 9.4;Hokitika 2.1;Westport 1.9
@Pacific/Bougainville PG
North Solomons=Arawa 40.3;Kieta 5.3;Sohano 2.3
@Pacific/Efate VU
Sanma=Luganville 10.6
Shefa=Port Vila/Port-Vila 40
@Pacific/Fiji FJ
Central=Suva 131.8
Western=Labasa 24.2;Lautoka 55.9;Nandi 27.3
@Pacific/Funafuti TV
=Funafuti 4.7
@Pacific/Galapagos EC
Galápagos=Puerto Baquerizo Moreno 5.1;Puerto Villamil 2;Santa Cruz 8.1
@Pacific/Guadalcanal SB
Choiseul=Gizo 6.2
Guadalcanal=Honiara 66.3
Temotu=Lata 0.6
@Pacific/Guam GU
=Agana 61.8
@Pacific/Honolulu US
Hawaii/HI=Hilo 47.7;Honolulu 578.8;Kailua-Kona 9.9;Lihue 10.7;Wahiawa 95.3;Wailuku 32.8
@Pacific/Majuro MH
=Majuro 23
@Pacific/Noumea NC
Sud=Noumea 89.7
@Pacific/Pago_Pago AS
=Pago Pago 12
@Pacific/Palau PW
=Koror 11.2;Melekeok 7
@Pacific/Pohnpei FM
=Palikir 4.6
@Pacific/Port_Moresby PG
=Daru 15.2
Central=Abau 0.2;Port Moresby 267.4
Chimbu=Kundiawa 9.4
East New Britain=Rabaul 5.9
East Sepik=Wewak 21.7
Eastern Highlands=Goroka 29.1
Enga=Wabag 4
Gulf=Kerema 5.6
Madang=Madang 44.7
Manus=Lorengau 5.8
Milne Bay=Alotau 11.6
Morobe=Lae 103.7
New Ireland=Kavieng 17.1
Northern=Popondetta 25.2
Sandaun=Vanimo 11.2
Southern Highlands=Mendi 21.7
West New Britain=Hoskins 0.9;Kimbe 18.8
Western Highlands=Mt. Hagen 46.3
@Pacific/Rarotonga CK
=Rarotonga 2.5
@Pacific/Saipan MP
=Capitol Hill 1.8
@Pacific/Tahiti PF
=Papeete 78.9
@Pacific/Tarawa KI
=Tarawa 25.7
@Pacific/Tongatapu TO
=Neiafu 5.9;Nukualofa 33.1
`;
